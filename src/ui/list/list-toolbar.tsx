import columnsIcon from '@ui5/webcomponents-icons/dist/action-settings.js';
import filterIcon from '@ui5/webcomponents-icons/dist/filter.js';
import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import sortIcon from '@ui5/webcomponents-icons/dist/sort.js';
import { Button, Icon, Input } from '@ui5/webcomponents-react';
import type { ReactNode } from 'react';
import { listText as text } from '../../i18n/list';
import { classNames } from '../class-names';
import styles from './list.module.css';

/** How a list is shown is asked in a dialog. */
export type ViewChoice = 'columns' | 'sort' | 'filter';

const allViews: readonly ViewChoice[] = ['columns', 'sort', 'filter'];

interface ListToolbarProps {
  readonly label: string;
  readonly searchHint: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Beside the search; its buttons have the class `primary`. */
  readonly primary: ReactNode;
  /** What can be done with the ticked rows; null where none can be ticked. */
  readonly bulk: ReactNode;
  readonly filterCount: number;
  /** Which of the view dialogs the list has; all of them where not said. */
  readonly views?: readonly ViewChoice[];
  readonly onView: (choice: ViewChoice) => void;
}

/** Above the table: search, the primary action, bulk actions, then how the list is shown. */
export function ListToolbar(props: ListToolbarProps) {
  const { label, searchHint, query, onQuery, primary, bulk, filterCount, views = allViews, onView } = props;
  const filterLabel = filterCount === 0 ? text.filter : text.filterActive(filterCount);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={label}>
      <div className={classNames(styles.tools, styles.grow)}>
        <Input
          className={classNames(styles.search)}
          type="Search"
          accessibleName={text.search}
          placeholder={searchHint}
          showClearIcon
          value={query}
          icon={<Icon name={searchIcon} mode="Decorative" />}
          onInput={(event) => onQuery(event.target.value)}
        />
        {primary}
      </div>
      {bulk !== null && <div className={classNames(styles.tools, styles.divided)}>{bulk}</div>}
      <div className={classNames(styles.tools, styles.divided)}>
        {views.includes('columns') && (
          <IconButton icon={columnsIcon} label={text.chooseColumns} onClick={() => onView('columns')} />
        )}
        {views.includes('sort') && <IconButton icon={sortIcon} label={text.sort} onClick={() => onView('sort')} />}
        {views.includes('filter') && (
          <Button
            design={filterCount === 0 ? 'Transparent' : 'Default'}
            icon={filterIcon}
            tooltip={filterLabel}
            accessibleName={filterLabel}
            onClick={() => onView('filter')}
          />
        )}
      </div>
    </div>
  );
}

interface BulkActionsProps {
  readonly selectedCount: number;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onClearSelection: () => void;
}

/** Export and delete what is ticked, each with how many. */
export function BulkActions({ selectedCount, onExport, onDelete, onClearSelection }: BulkActionsProps) {
  return (
    <>
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
    </>
  );
}

function IconButton({ icon, label, onClick }: { icon: string; label: string; onClick: () => void }) {
  return <Button design="Transparent" icon={icon} tooltip={label} accessibleName={label} onClick={onClick} />;
}
