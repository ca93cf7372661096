import { Button } from '@ui5/webcomponents-react';
import { type ReactNode, useState } from 'react';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { formatDateTime } from '../../../i18n/format';
import { fragmentsText as text } from '../../../i18n/fragments';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import styles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { Facts } from '../../../ui/detail/facts';
import { DeleteDialog } from '../../../ui/list/delete-dialog';
import { keysOf } from './fragment-properties';
import { MergePreview } from './merge-preview';
import { useDeleteFragments, useUndoDelete } from './mutations';

interface FragmentDetailProps {
  readonly scope: Scope;
  readonly record: DestinationRecord;
  readonly fragments: readonly DestinationRecord[];
  readonly onEdit: () => void;
  readonly onDeleted: () => void;
  readonly layoutActions: ReactNode;
}

/** The mid column: one fragment, and what a lookup makes of it. */
export function FragmentDetail(props: FragmentDetailProps) {
  const { scope, record, fragments, onEdit, onDeleted, layoutActions } = props;
  const [isDeleting, setIsDeleting] = useState(false);
  const { mutateAsync: remove } = useDeleteFragments(scope);
  const { mutateAsync: undo } = useUndoDelete(scope);
  const keys = keysOf(record);
  const shown = (key: string) =>
    record.secretKeys.includes(key) ? <em>{text.hidden}</em> : record.properties[key] || <em>{text.emptyValue}</em>;

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        title={record.name}
        focusKey={record.name}
        subtitle={record.modifiedAt !== null && <span>{formatDateTime(record.modifiedAt)}</span>}
        actions={
          <>
            <Button design="Emphasized" onClick={onEdit}>
              {text.edit}
            </Button>
            <Button onClick={() => setIsDeleting(true)}>{text.delete}</Button>
            <span className={columnStyles.divider} />
            {layoutActions}
          </>
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.cards}>
          <DetailCard title={text.columns.properties}>
            {keys.length === 0 ? (
              <p className={styles.quiet}>{text.noProperties}</p>
            ) : (
              <Facts facts={keys.map((key) => ({ label: key, value: shown(key) }))} />
            )}
          </DetailCard>
          <MergePreview scope={scope} record={record} fragments={fragments} />
        </div>
      </div>
      {isDeleting && (
        <DeleteDialog
          words={text}
          names={[record.name]}
          remove={remove}
          undo={undo}
          onClose={() => setIsDeleting(false)}
          onDeleted={onDeleted}
        />
      )}
    </div>
  );
}
