import { CheckBox, MessageStrip } from '@ui5/webcomponents-react';
import { certificateDialogsText as text } from '../../../../i18n/certificate-dialogs';

interface ReadableKeysWarningProps {
  readonly names: readonly string[];
  readonly understood: boolean;
  readonly onChange: (understood: boolean) => void;
}

/** Says that a private key leaves in the clear, and asks for consent. */
export function ReadableKeysWarning({ names, understood, onChange }: ReadableKeysWarningProps) {
  return (
    <>
      <MessageStrip design="Critical" hideCloseButton>
        {text.readableKeys(names)}
      </MessageStrip>
      <CheckBox
        text={text.readableKeysConsent}
        wrappingType="Normal"
        checked={understood}
        onChange={(event) => onChange(event.target.checked)}
      />
    </>
  );
}
