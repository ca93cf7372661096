import { RadioButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { type CertificateSort, certificateColumns } from '../../../../domain/certificate/list';
import { certificatesText as text } from '../../../../i18n/certificates';
import type { CertificatesSearch } from '../../certificates-search';
import { ViewDialog } from './view-dialog';
import styles from './view-dialog.module.css';

interface SortDialogProps {
  readonly sort: CertificateSort;
  readonly onChange: (changes: CertificatesSearch) => void;
  readonly onClose: () => void;
}

const usual: CertificateSort = { by: 'name', descending: false };

/** By which column the list is sorted, and in which direction. */
export function SortDialog({ sort, onChange, onClose }: SortDialogProps) {
  const [{ by, descending }, setSort] = useState(sort);
  const confirm = () =>
    onChange({ sort: by === usual.by ? undefined : by, desc: descending ? true : undefined, page: undefined });
  return (
    <ViewDialog title={text.sort} onReset={() => setSort(usual)} onConfirm={confirm} onClose={onClose}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text.sortOrder}</legend>
        {[false, true].map((value) => (
          <RadioButton
            key={String(value)}
            name="order"
            text={value ? text.descending : text.ascending}
            checked={descending === value}
            onChange={() => setSort({ by, descending: value })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text.sortBy}</legend>
        {certificateColumns.map((column) => (
          <RadioButton
            key={column}
            name="column"
            text={text.columns[column]}
            checked={by === column}
            onChange={() => setSort({ by: column, descending })}
          />
        ))}
      </fieldset>
    </ViewDialog>
  );
}
