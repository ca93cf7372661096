import copyIcon from '@ui5/webcomponents-icons/dist/copy.js';
import { Button } from '@ui5/webcomponents-react';
import { shellText } from '../i18n/shell';
import { useToast } from './toast';

/** Copies the text; `what` names it in the button's tooltip and in the confirmation. */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const toast = useToast();
  const label = shellText.copy(what);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(shellText.copied(what));
    } catch {
      toast(shellText.copyFailed);
    }
  };
  return (
    <Button design="Transparent" icon={copyIcon} tooltip={label} accessibleName={label} onClick={() => void copy()} />
  );
}
