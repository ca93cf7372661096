import { Button } from '@ui5/webcomponents-react';
import { facetListText as text } from '../../../../i18n/transport-logs';
import { describeFilter, type FacetFilter, type FacetListShape } from './facets';
import styles from './filter-bar.module.css';

interface FilterBarProps<Row> {
  readonly facets: FacetListShape<Row, string>['facets'];
  readonly filter: FacetFilter;
  readonly hiddenCount: number;
  readonly onShowAll: () => void;
}

/** Says which filter hides how many rows, and takes it away. */
export function FilterBar<Row>({ facets, filter, hiddenCount, onShowAll }: FilterBarProps<Row>) {
  const { chosen, period } = filter;
  const facts = describeFilter(facets, chosen);
  const shown = period === 'all' ? facts : [...facts, [text.period, [text.periods[period]]] as const];
  return (
    <div className={styles.bar}>
      <span className={styles.facts}>
        {text.filteredBy(shown.map(([legend, values]) => text.filterFact(legend, values)))} {text.hidden(hiddenCount)}
      </span>
      <Button design="Transparent" onClick={onShowAll}>
        {text.showAll}
      </Button>
    </div>
  );
}
