import { Button, MessageStrip, Title, ToggleButton } from '@ui5/webcomponents-react';
import { useCallback, useMemo, useState } from 'react';
import type { ImportChoice } from '../../../domain/destination/import-plan';
import { pageOf } from '../../../domain/paging';
import { destinationImportText as text } from '../../../i18n/destination-import';
import { Pager } from '../../../ui/list/pager';
import type { PageSize } from '../../../ui/list/search-parameters';
import { countFilters, fitsFilter, type ImportFilter } from './import-filters';
import { ImportItemCard } from './import-item-card';
import { type ItemChange, warningsOf } from './import-items';
import styles from './import-panel.module.css';
import type { PlannedItem } from './plan-items';

/** Of so few, those that need something are shown opened. */
const openedUpTo = 3;

interface ImportListProps {
  readonly planned: readonly PlannedItem[];
  readonly isDisabled: boolean;
  readonly onChange: (ids: ReadonlySet<string>, change: ItemChange) => void;
}

/** Everything the files hold, with what will happen to each: filtered by state, a page at a time. */
export function ImportList({ planned, isDisabled, onChange }: ImportListProps) {
  const [wishedFilter, setFilter] = useState<ImportFilter>('all');
  const [page, setPage] = useState(1);
  const [size, setSize] = useState<PageSize>(50);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const counts = useMemo(() => countFilters(planned), [planned]);
  // What a filter showed may be settled by now.
  const filter = counts.some(([offered]) => offered === wishedFilter) ? wishedFilter : 'all';
  const shown = planned.filter((candidate) => fitsFilter(candidate, filter));
  const current = pageOf(shown, page, size);

  const toggle = useCallback((id: string) => {
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  }, []);
  const isOpen = (candidate: PlannedItem) =>
    toggled.has(candidate.item.id) !== (planned.length <= openedUpTo && needsSomething(candidate));

  return (
    <section className={styles.card} aria-label={text.destinations(planned.length)}>
      <Title level="H3" size="H5">
        {text.destinations(planned.length)}
      </Title>
      {planned.length > 1 && (
        <fieldset aria-label={text.filter} className={styles.filters}>
          {counts.map(([offered, count]) => (
            <ToggleButton
              key={offered}
              design="Transparent"
              pressed={offered === filter}
              onClick={() => {
                setFilter(offered);
                setPage(1);
              }}
            >
              {text.withCount(text.filters[offered], count)}
            </ToggleButton>
          ))}
        </fieldset>
      )}
      <BulkActions planned={planned} isDisabled={isDisabled} onChange={onChange} />
      <WrongNames planned={planned} onShow={() => setFilter('attention')} />
      <ul className={styles.items}>
        {current.items.map((candidate) => (
          <ImportItemCard
            key={candidate.item.id}
            item={candidate.item}
            plan={candidate.plan}
            isOpen={isOpen(candidate)}
            isDisabled={isDisabled}
            onToggle={toggle}
            onChange={onChange}
          />
        ))}
      </ul>
      {shown.length > 50 && (
        <Pager
          page={current.number}
          pageCount={current.count}
          size={size}
          resultCount={shown.length}
          onPage={setPage}
          onSize={setSize}
        />
      )}
    </section>
  );
}

function needsSomething({ item, plan }: PlannedItem): boolean {
  return plan.state === 'different' || plan.missingSecrets.length > 0 || warningsOf(item).length > 0;
}

/** Decides at once for all whose name is in use, and for all new ones that break a rule. */
function BulkActions(props: ImportListProps) {
  const differing = props.planned.filter(({ plan }) => plan.state === 'different');
  const broken = props.planned.filter(({ plan }) => plan.state === 'invalid' && plan.choices.includes('store'));
  return (
    <>
      <BulkGroup {...props} label={text.bulk} of={differing} actions={actionsForDiffering} />
      <BulkGroup {...props} label={text.bulkInvalid} of={broken} actions={actionsForInvalid} />
    </>
  );
}

type BulkAction = readonly [label: string, choice: ImportChoice];

const actionsForDiffering: readonly BulkAction[] = [
  [text.replaceAll, 'replace'],
  [text.skipAll, 'skip'],
  [text.keepBoth, 'rename'],
];

const actionsForInvalid: readonly BulkAction[] = [
  [text.storeInvalid, 'store'],
  [text.skipInvalid, 'skip'],
];

function BulkGroup(
  props: Omit<ImportListProps, 'planned'> & {
    readonly label: string;
    readonly of: readonly PlannedItem[];
    readonly actions: readonly BulkAction[];
  },
) {
  const { label, of, actions, isDisabled, onChange } = props;
  if (of.length < 2) return null;
  const ids = new Set(of.map(({ item }) => item.id));
  return (
    <fieldset aria-label={label} className={styles.bulk}>
      <span className={styles.quiet}>{label}:</span>
      {actions.map(([title, choice]) => (
        <Button key={choice} disabled={isDisabled} onClick={() => onChange(ids, { choice, problem: null })}>
          {title}
        </Button>
      ))}
    </fieldset>
  );
}

/** The names that hold up the import may be on another page. */
function WrongNames(props: { readonly planned: readonly PlannedItem[]; readonly onShow: () => void }) {
  const wrong = props.planned.filter(({ plan }) => plan.nameProblem !== null).length;
  if (wrong === 0) return null;
  return (
    <MessageStrip design="Negative" hideCloseButton>
      {text.namesToCorrect(wrong)}{' '}
      <Button design="Transparent" onClick={props.onShow}>
        {text.showThem}
      </Button>
    </MessageStrip>
  );
}
