import { SegmentedButton, SegmentedButtonItem } from '@ui5/webcomponents-react';
import { useMemo } from 'react';
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
import { countImports } from './import-overview';
import styles from './overview.module.css';

/** How imports ended, in a period to choose. */
export function ImportCard({ actions }: { readonly actions: readonly TransportAction[] }) {
  const { raw, update } = useAddress();
  const now = useNow();
  const period = oneOf(periods)(raw.period) ?? 'all';
  const slices = useMemo(() => countImports(actions, period, now), [actions, period, now]);
  const all = slices.reduce((sum, { count }) => sum + count, 0);
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

  return (
    <DetailCard level="H2" title={text.imports} actions={choice}>
      <div className={styles.chart}>
        <ImportDonut slices={slices} />
        <div className={styles.numbers}>
          <p className={detailStyles.quiet} aria-live="polite">
            {all === 0 ? text.noImports : text.importCount(all)}
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
