import columnsIcon from '@ui5/webcomponents-icons/dist/action-settings.js';
import filterIcon from '@ui5/webcomponents-icons/dist/filter.js';
import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import sortIcon from '@ui5/webcomponents-icons/dist/sort.js';
import { Button, Icon, Input } from '@ui5/webcomponents-react';
import { certificatesText as text } from '../../../../i18n/certificates';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/list/list.module.css';

/** What the list may ask in a dialog. */
export type ListDialog = 'sort' | 'filter' | 'columns' | 'delete' | 'export';

interface ListToolbarProps {
  readonly query: string;
  readonly selectedCount: number;
  readonly filterCount: number;
  readonly onQuery: (query: string) => void;
  readonly onUpload: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClearSelection: () => void;
  readonly onDialog: (dialog: ListDialog) => void;
}

/** Above the table: search, the primary action, bulk actions, then how the list is shown. */
export function ListToolbar(props: ListToolbarProps) {
  const { query, selectedCount, filterCount, onQuery, onUpload, onExport, onDelete, onClearSelection, onDialog } =
    props;
  const filterLabel = filterCount === 0 ? text.filter : text.filterActive(filterCount);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text.toolbar}>
      <div className={classNames(styles.tools, styles.grow)}>
        <Input
          className={classNames(styles.search)}
          type="Search"
          accessibleName={text.search}
          placeholder={text.searchHint}
          showClearIcon
          value={query}
          icon={<Icon name={searchIcon} mode="Decorative" />}
          onInput={(event) => onQuery(event.target.value)}
        />
        <Button className={classNames(styles.primary)} design="Emphasized" onClick={onUpload}>
          {text.upload}
        </Button>
      </div>
      <div className={classNames(styles.tools, styles.divided)}>
        <Button design="Transparent" disabled={selectedCount === 0} onClick={onExport}>
          {text.exportSelected(selectedCount)}
        </Button>
        <Button design="Transparent" disabled={selectedCount === 0} onClick={onDelete}>
          {text.deleteSelected(selectedCount)}
        </Button>
        {selectedCount > 0 && (
          <Button design="Transparent" onClick={onClearSelection}>
            {text.clearSelection}
          </Button>
        )}
      </div>
      <div className={classNames(styles.tools, styles.divided)}>
        <IconButton icon={columnsIcon} label={text.chooseColumns} onClick={() => onDialog('columns')} />
        <IconButton icon={sortIcon} label={text.sort} onClick={() => onDialog('sort')} />
        <Button
          design={filterCount === 0 ? 'Transparent' : 'Default'}
          icon={filterIcon}
          tooltip={filterLabel}
          accessibleName={filterLabel}
          onClick={() => onDialog('filter')}
        />
      </div>
    </div>
  );
}

function IconButton({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) {
  return <Button design="Transparent" icon={icon} tooltip={label} accessibleName={label} onClick={onClick} />;
}
