import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import { Button, Icon, Input, Title, ToggleButton } from '@ui5/webcomponents-react';
import { useMemo } from 'react';
import { type CopyItem, copyKey, copyKinds, copyStates } from '../../../domain/copy/types';
import { countValues } from '../../../domain/list';
import { pageOf } from '../../../domain/paging';
import { copyText as text } from '../../../i18n/copy';
import { classNames } from '../../../ui/class-names';
import { ListMessage } from '../../../ui/list/list-message';
import { Pager } from '../../../ui/list/pager';
import { useDebouncedSearch } from '../../../ui/list/use-debounced-search';
import type { CopyOutcome } from '../carry-out';
import styles from '../copy.module.css';
import type { CopySearch } from '../copy-search';
import { isPicked, type Picks } from '../picks';
import type { CopyLocation } from '../use-copy-location';
import { CopyItemCard } from './copy-item-card';

interface CopyListProps {
  readonly items: readonly CopyItem[];
  readonly picks: Picks;
  /** Of the last run. */
  readonly outcome: CopyOutcome | null;
  readonly isDisabled: boolean;
  readonly search: CopySearch;
  readonly update: CopyLocation['update'];
  readonly onPick: (item: CopyItem) => void;
  /** With those that are shown. */
  readonly onPickNew: (items: readonly CopyItem[]) => void;
  readonly onPickNone: () => void;
}

/** All entries, searched, filtered by kind and state, a page at a time. */
export function CopyList(props: CopyListProps) {
  const { items, picks, outcome, isDisabled, search, update, onPick, onPickNew, onPickNone } = props;
  const { kind, state, page = 1, size = 50 } = search;
  const [query, setQuery] = useDebouncedSearch(search.q ?? '', update);
  const sought = query.trim().toLowerCase();
  const found = useMemo(
    () =>
      items.filter((item) => item.name.toLowerCase().includes(sought) && (kind === undefined || item.kind === kind)),
    [items, sought, kind],
  );
  const shown = useMemo(() => found.filter((item) => state === undefined || item.state === state), [found, state]);
  const current = pageOf(shown, page, size);
  const added = shown.filter((item) => item.state === 'new');
  const isAnyPicked = picks.size > 0;
  const filter = (changes: CopySearch) => update({ ...changes, page: undefined }, { replace: true });
  const showAll = () => {
    setQuery('');
    filter({ kind: undefined, state: undefined, q: undefined });
  };

  return (
    <section className={styles.card} aria-label={text.entries(items.length)}>
      <div className={styles.toolbar}>
        <Title level="H2" size="H5">
          {text.entries(items.length)}
        </Title>
        <Input
          className={classNames(styles.search)}
          type="Search"
          accessibleName={text.search}
          placeholder={text.searchHint}
          showClearIcon
          value={query}
          icon={<Icon name={searchIcon} mode="Decorative" />}
          onInput={(event) => setQuery(event.target.value)}
        />
      </div>
      <Filters
        label={text.show}
        all={text.withCount(text.allKinds, items.length)}
        options={[...countValues(copyKinds, items, (item) => [item.kind])].map(([value, count]) => ({
          value,
          words: text.withCount(text.kinds[value], count),
        }))}
        chosen={kind}
        onChoose={(value) => filter({ kind: value })}
      />
      <Filters
        label={text.state}
        all={text.withCount(text.allStates, found.length)}
        options={[...countValues(copyStates, found, (item) => [item.state])].map(([value, count]) => ({
          value,
          words: text.withCount(text.states[value], count),
        }))}
        chosen={state}
        onChoose={(value) => filter({ state: value })}
      />
      <div className={styles.picking}>
        <Button disabled={isDisabled || added.length === 0} onClick={() => onPickNew(shown)}>
          {text.pickAllNew(added.length)}
        </Button>
        <Button design="Transparent" disabled={isDisabled || !isAnyPicked} onClick={onPickNone}>
          {text.pickNone}
        </Button>
      </div>
      {shown.length === 0 ? (
        <ListMessage title={text.noMatchTitle} hint={text.noMatchHint}>
          <Button onClick={showAll}>{text.clearFilters}</Button>
        </ListMessage>
      ) : (
        <ul className={styles.items}>
          {current.items.map((item) => (
            <CopyItemCard
              key={copyKey(item)}
              item={item}
              isPicked={isPicked(picks, item)}
              isDisabled={isDisabled}
              error={outcome?.get(copyKey(item)) ?? null}
              onPick={onPick}
            />
          ))}
        </ul>
      )}
      {shown.length > 50 && (
        <Pager
          page={current.number}
          pageCount={current.count}
          size={size}
          resultCount={shown.length}
          onPage={(number) => update({ page: number })}
          onSize={(chosen) => filter({ size: chosen })}
        />
      )}
    </section>
  );
}

interface FiltersProps<Value extends string> {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: Value; readonly words: string }[];
  readonly chosen: Value | undefined;
  readonly onChoose: (value: Value | undefined) => void;
}

/** One of several, or all. */
function Filters<Value extends string>({ label, all, options, chosen, onChoose }: FiltersProps<Value>) {
  return (
    <fieldset aria-label={label} className={styles.filters}>
      <span className={styles.quiet}>{label}:</span>
      <ToggleButton design="Transparent" pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {all}
      </ToggleButton>
      {options.map(({ value, words }) => (
        <ToggleButton key={value} design="Transparent" pressed={chosen === value} onClick={() => onChoose(value)}>
          {words}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
