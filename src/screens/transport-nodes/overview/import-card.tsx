import { SegmentedButton, SegmentedButtonItem } from '@ui5/webcomponents-react';
import { type ReactNode, useMemo } from 'react';
import type { NodeView } from '../../../backend/port';
import type { TransportAction } from '../../../domain/transport/types';
import { formatNumber } from '../../../i18n/format';
import { overviewText as text } from '../../../i18n/transport-overview';
import { classNames } from '../../../ui/class-names';
import detailStyles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { oneOf } from '../../../ui/list/search-parameters';
import { useNow } from '../../../ui/use-now';
import { periods } from '../components/period';
import { useAddress } from '../components/use-address';
import { ImportDonut } from './import-donut';
import { countEntries, countImports, type ImportSlice } from './import-overview';
import styles from './overview.module.css';

/** How imports ended, in a period to choose. */
export function LoggedImports({ actions }: { readonly actions: readonly TransportAction[] }) {
  const { raw, update } = useAddress();
  const now = useNow();
  const period = oneOf(periods)(raw.period) ?? 'all';
  const slices = useMemo(() => countImports(actions, period, now), [actions, period, now]);
  const choice = (
    <SegmentedButton
      accessibleName={text.period}
      onSelectionChange={(event) => {
        const chosen = oneOf(periods)(event.detail.selectedItems[0]?.dataset.period);
        update({ period: chosen === 'all' ? undefined : chosen }, { replace: true });
      }}
    >
      {periods.map((item) => (
        <SegmentedButtonItem key={item} data-period={item} selected={item === period}>
          {text.periods[item]}
        </SegmentedButtonItem>
      ))}
    </SegmentedButton>
  );
  return <ImportCard slices={slices} actions={choice} sum={text.importCount} nothing={text.noImports} />;
}

/** How what is in the queues was imported: nothing tells of earlier imports. */
export function QueuedImports({ nodes }: { readonly nodes: readonly NodeView[] }) {
  const slices = useMemo(() => countEntries(nodes), [nodes]);
  return <ImportCard slices={slices} sum={text.entryCount} nothing={text.noEntries} />;
}

interface ImportCardProps {
  readonly slices: readonly ImportSlice[];
  readonly actions?: ReactNode;
  readonly sum: (count: number) => string;
  /** Said where there is none to count. */
  readonly nothing: string;
}

function ImportCard({ slices, actions, sum, nothing }: ImportCardProps) {
  const all = slices.reduce((total, { count }) => total + count, 0);
  return (
    <DetailCard level="H2" title={text.imports} actions={actions}>
      <div className={styles.chart}>
        <ImportDonut slices={slices} />
        <div className={styles.numbers}>
          <p className={detailStyles.quiet} aria-live="polite">
            {all === 0 ? nothing : sum(all)}
          </p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.columns.status}</th>
                <th scope="col">{text.columns.imports}</th>
                <th scope="col">{text.columns.share}</th>
              </tr>
            </thead>
            <tbody>
              {slices.map(({ result, count, share }) => (
                <tr key={result}>
                  <th scope="row">
                    <span className={classNames(styles.swatch, styles[result])} />
                    {text.statuses[result]}
                  </th>
                  <td>{formatNumber(count)}</td>
                  <td>{text.percent(share)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </DetailCard>
  );
}
