import bulkIcon from '@ui5/webcomponents-icons/dist/multiselect-all.js';
import { Button, ToggleButton } from '@ui5/webcomponents-react';
import { destinationsText as text } from '../../../../i18n/destinations';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/list/list.module.css';
import { BulkActions, ListToolbar, type ViewChoice } from '../../../../ui/list/list-toolbar';

/** What the list may ask in a dialog. */
export type ListDialog = ViewChoice | 'create' | 'find' | 'export' | 'delete';

interface DestinationToolbarProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly isBulk: boolean;
  readonly onBulk: (isBulk: boolean) => void;
  readonly selectedCount: number;
  readonly onClearSelection: () => void;
  readonly filterCount: number;
  readonly onCertificates: () => void;
  readonly onDialog: (dialog: ListDialog) => void;
}

/** Above the table: search, *Create* and the way to the certificates, bulk mode, then how the list is shown. */
export function DestinationToolbar(props: DestinationToolbarProps) {
  const { query, onQuery, isBulk, onBulk, selectedCount, onClearSelection, filterCount } = props;
  const { onCertificates, onDialog } = props;
  const bulkLabel = isBulk ? text.bulkOff : text.bulkOn;
  return (
    <ListToolbar
      label={text.toolbar}
      searchHint={text.searchHint}
      query={query}
      onQuery={onQuery}
      filterCount={filterCount}
      onView={onDialog}
      primary={
        <>
          <Button className={classNames(styles.primary)} design="Emphasized" onClick={() => onDialog('create')}>
            {text.create}
          </Button>
          <Button className={classNames(styles.primary)} onClick={onCertificates}>
            {text.certificates}
          </Button>
          <Button className={classNames(styles.primary)} onClick={() => onDialog('find')}>
            {text.find}
          </Button>
        </>
      }
      bulk={
        <>
          <ToggleButton
            design="Transparent"
            icon={bulkIcon}
            tooltip={bulkLabel}
            accessibleName={text.bulkOn}
            pressed={isBulk}
            onClick={() => onBulk(!isBulk)}
          />
          {isBulk && (
            <BulkActions
              selectedCount={selectedCount}
              onExport={() => onDialog('export')}
              onDelete={() => onDialog('delete')}
              onClearSelection={onClearSelection}
            />
          )}
        </>
      }
    />
  );
}
