import { overviewText as text } from '../../../i18n/transport-overview';
import type { ImportSlice } from './import-overview';
import styles from './overview.module.css';

/** With this radius the circle is 100 long, so that a share is a length in percent. */
const radius = 15.9155;

/** The shares of all imports as a ring; the table beside it says the same in numbers. */
export function ImportDonut({ slices }: { readonly slices: readonly ImportSlice[] }) {
  const shown = slices.filter(({ count }) => count > 0);
  const parts = shown.map(({ result, share }) => text.part(text.statuses[result], text.percent(share)));
  return (
    <svg className={styles.donut} viewBox="0 0 42 42" role="img" aria-label={text.donut(parts)}>
      <circle className={styles.track} cx="21" cy="21" r={radius} />
      {shown.map(({ result, share }, index) => {
        const before = shown.slice(0, index).reduce((sum, slice) => sum + slice.share, 0);
        return (
          <circle
            key={result}
            className={styles[result]}
            cx="21"
            cy="21"
            r={radius}
            strokeDasharray={`${share * 100} ${100 - share * 100}`}
            strokeDashoffset={25 - before * 100}
          />
        );
      })}
    </svg>
  );
}
