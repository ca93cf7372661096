import { CheckBox } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { generateText as text } from '../../../i18n/generate';
import { classNames } from '../../../ui/class-names';
import { useServices } from '../../../ui/services';
import { Choice } from './choice';
import { FieldFrame } from './field-frame';
import styles from './generate.module.css';
import type { ChangeDraft, GenerationDraft } from './generation-draft';

interface RenewalFieldsProps {
  readonly draft: GenerationDraft;
  readonly onChange: ChangeDraft;
}

/** Whether it renews by itself, and then with which key. */
export function RenewalFields({ draft: { automaticRenewal, keyOnRenewal, csr }, onChange }: RenewalFieldsProps) {
  const { capabilities, mode } = useServices().backend;
  const id = useId();
  return (
    <>
      <div className={styles.field}>
        <CheckBox
          className={classNames(styles.check)}
          text={text.renewal}
          wrappingType="Normal"
          checked={automaticRenewal}
          onChange={(event) => onChange({ automaticRenewal: event.target.checked })}
        />
        <span className={classNames(styles.note, styles.nested)}>{text.renewalHints[mode]}</span>
      </div>
      {automaticRenewal && csr !== null && (
        <span className={classNames(styles.note, styles.nested)}>{text.keyOfRequest}</span>
      )}
      {automaticRenewal && csr === null && capabilities.generationChoices && (
        <div className={styles.nested}>
          <FieldFrame id={id} label={text.keyOnRenewal}>
            <Choice
              id={id}
              label={text.keyOnRenewal}
              values={['new', 'same'] as const}
              chosen={keyOnRenewal}
              nameOf={(value) => text.keysOnRenewal[value]}
              onChange={(value) => onChange({ keyOnRenewal: value })}
            />
          </FieldFrame>
        </div>
      )}
    </>
  );
}
