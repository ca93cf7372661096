import { ProgressIndicator } from '@ui5/webcomponents-react';
import { carriesKey } from '../../../domain/copy/plan-certificates';
import type { CopyItem } from '../../../domain/copy/types';
import { copyText as text } from '../../../i18n/copy';
import { FormDialog } from '../../../ui/form-dialog';
import styles from '../copy.module.css';
import type { CopyDirection } from '../copy-search';

interface CopyDialogProps {
  readonly direction: CopyDirection;
  readonly items: readonly CopyItem[];
  /** How many are settled; null before it runs. */
  readonly done: number | null;
  readonly onCopy: () => Promise<unknown>;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/** Says what will be created, overwritten and given away, then how far it is. */
export function CopyDialog({ direction, items, done, onCopy, onStop, onClose }: CopyDialogProps) {
  const overwritten = items.filter(({ state }) => state !== 'new');
  const keys = items.filter((item) => item.kind === 'certificate' && carriesKey(item));
  const secrets = items.filter((item) => item.kind !== 'certificate' && item.source.secretKeys.length > 0);
  const added = items.length - overwritten.length;
  return (
    <FormDialog
      title={text.directions[direction]}
      submitLabel={text.confirm}
      isComplete={items.length > 0}
      onSubmit={onCopy}
      onStop={onStop}
      onClose={onClose}
    >
      {items.length === 0 && <p>{text.nothingLeft}</p>}
      {added > 0 && <p>{text.confirmNew[direction](added)}</p>}
      {overwritten.length > 0 && <Names title={text.confirmOverwrite(overwritten.length)} items={overwritten} />}
      {secrets.length > 0 && <p>{text.confirmSecrets(secrets.length)}</p>}
      {keys.length > 0 && (
        <>
          <Names title={text.confirmKeys[direction]} items={keys} />
          <p>{direction === 'to-service' ? text.passwordsStay : text.passwordsAsked}</p>
        </>
      )}
      {done !== null && (
        <ProgressIndicator
          value={Math.round((100 * done) / items.length)}
          displayValue={text.progress(done, items.length)}
          accessibleName={text.confirm}
        />
      )}
    </FormDialog>
  );
}

function Names({ title, items }: { readonly title: string; readonly items: readonly CopyItem[] }) {
  return (
    <div>
      <p>{title}</p>
      <ul className={styles.names}>
        {items.map(({ kind, name }) => (
          <li key={`${kind} ${name}`}>
            {name} <span className={styles.quiet}>{text.kind[kind]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
