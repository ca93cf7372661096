import { Button } from '@ui5/webcomponents-react';
import { useToast } from './toast';

interface PasteWords {
  readonly paste: string;
  readonly pasteTooltip: string;
  readonly pasteEmpty: string;
  readonly pasteRefused: string;
  readonly pastedName: string;
}

/** Pastes for those who have no keyboard; with one, Ctrl+V works anywhere on the screen. */
export function PasteButton({
  words: text,
  onFile,
}: {
  readonly words: PasteWords;
  readonly onFile: (file: File) => void;
}) {
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
