import { graphText as text } from '../../../../i18n/transport-landscape';
import { classNames } from '../../../../ui/class-names';
import type { NodeSign, NodeTone } from './graph-model';
import { NodeSigns } from './node-signs';
import styles from './route-graph.module.css';

interface GraphLegendProps {
  readonly tones: readonly { readonly tone: NodeTone; readonly meaning: string }[];
  readonly signs?: readonly NodeSign[];
}

/** What colours, frames and icons of the graph mean. */
export function GraphLegend({ tones, signs = [] }: GraphLegendProps) {
  return (
    <ul className={styles.legend} aria-label={text.legend}>
      {tones.map(({ tone, meaning }) => (
        <li key={meaning}>
          <span className={classNames(styles.swatch, styles[tone])} />
          {meaning}
        </li>
      ))}
      <li>
        <span className={classNames(styles.swatch, styles.dashed)} />
        {text.virtual}
      </li>
      {signs.map((sign) => (
        <li key={sign}>
          <NodeSigns signs={[sign]} />
          {text.signs[sign]}
        </li>
      ))}
    </ul>
  );
}
