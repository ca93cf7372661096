import addIcon from '@ui5/webcomponents-icons/dist/add.js';
import downloadIcon from '@ui5/webcomponents-icons/dist/download.js';
import refreshIcon from '@ui5/webcomponents-icons/dist/refresh.js';
import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import uploadIcon from '@ui5/webcomponents-icons/dist/upload.js';
import {
  Button,
  Icon,
  Input,
  MultiComboBox,
  MultiComboBoxItem,
  Option,
  SegmentedButton,
  SegmentedButtonItem,
  Select,
} from '@ui5/webcomponents-react';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { classNames } from '../../../ui/class-names';
import { type Orientation, orientations } from '../components/graph/graph-model';
import type { RawSearch } from '../components/use-address';
import styles from './landscape.module.css';
import { type LandscapeSearch, landscapeViews } from './landscape-search';

interface LandscapeToolbarProps {
  readonly search: LandscapeSearch;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly update: (changes: RawSearch) => void;
  /** All that a node has. */
  readonly tags: readonly string[];
  /** Where the address names none. */
  readonly usualOrientation: Orientation;
  readonly isRefreshing: boolean;
  readonly onCreateNode: () => void;
  readonly onCreateRoute: () => void;
  readonly onRefresh: () => void;
  readonly onExport: () => void;
  readonly onImport: () => void;
}

/** How the landscape is shown, and what can be done with it. */
export function LandscapeToolbar(props: LandscapeToolbarProps) {
  const { search, query, onQuery, update, tags, usualOrientation, isRefreshing } = props;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={text.toolbar}>
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
      <SegmentedButton
        accessibleName={text.view}
        onSelectionChange={(event) => {
          const chosen = event.detail.selectedItems[0]?.dataset.view;
          update({ view: chosen === 'table' ? chosen : undefined });
        }}
      >
        {landscapeViews.map((view) => (
          <SegmentedButtonItem key={view} data-view={view} selected={search.view === view}>
            {text.views[view]}
          </SegmentedButtonItem>
        ))}
      </SegmentedButton>
      {search.view === 'graph' && (
        <>
          <Select
            className={classNames(styles.choice)}
            accessibleName={text.orientation}
            tooltip={text.orientation}
            value={search.orientation}
            onChange={(event) => {
              const { value } = event.detail.selectedOption;
              update({ orientation: value === usualOrientation ? undefined : value });
            }}
          >
            {orientations.map((orientation) => (
              <Option key={orientation} value={orientation}>
                {text.orientations[orientation]}
              </Option>
            ))}
          </Select>
          {tags.length > 0 && (
            <MultiComboBox
              className={classNames(styles.choice)}
              accessibleName={text.groupByTag}
              placeholder={text.groupByTag}
              onSelectionChange={(event) => {
                const chosen = event.detail.items.flatMap((item) => item.text ?? []);
                // The order of choosing decides in which group a node with several tags stands.
                const kept = search.tags.filter((tag) => chosen.includes(tag));
                const added = chosen.filter((tag) => !kept.includes(tag));
                update({ tags: chosen.length === 0 ? undefined : [...kept, ...added] });
              }}
            >
              {tags.map((tag) => (
                <MultiComboBoxItem key={tag} text={tag} selected={search.tags.includes(tag)} />
              ))}
            </MultiComboBox>
          )}
        </>
      )}
      <div className={styles.actions}>
        <Button icon={addIcon} onClick={props.onCreateNode}>
          {text.createNode}
        </Button>
        <Button icon={addIcon} onClick={props.onCreateRoute}>
          {text.createRoute}
        </Button>
        <IconButton icon={refreshIcon} label={text.refresh} isBusy={isRefreshing} onClick={props.onRefresh} />
        <IconButton icon={downloadIcon} label={text.export} onClick={props.onExport} />
        <IconButton icon={uploadIcon} label={text.import} onClick={props.onImport} />
      </div>
    </div>
  );
}

interface IconButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onClick: () => void;
}

function IconButton({ icon, label, isBusy = false, onClick }: IconButtonProps) {
  return (
    <Button
      design="Transparent"
      icon={icon}
      tooltip={label}
      accessibleName={label}
      loading={isBusy}
      onClick={onClick}
    />
  );
}
