import { Button } from '@ui5/webcomponents-react';
import { uploadText as text } from '../../../i18n/upload';
import { useToast } from '../../../ui/toast';

/** Pastes for those who have no keyboard; with one, Ctrl+V works anywhere on the screen. */
export function PasteButton({ onFile }: { onFile: (file: File) => void }) {
  const toast = useToast();
  const paste = async () => {
    try {
      const content = await navigator.clipboard.readText();
      if (content.trim() === '') toast(text.pasteEmpty);
      else onFile(new File([content], text.pastedName));
    } catch {
      toast(text.pasteRefused);
    }
  };
  return (
    <Button design="Transparent" tooltip={text.pasteTooltip} onClick={() => void paste()}>
      {text.paste}
    </Button>
  );
}
