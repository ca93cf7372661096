import { BusyIndicator } from '@ui5/webcomponents-react';
import { lazy, Suspense, useMemo } from 'react';
import type { TransportRoute } from '../../../domain/transport/types';
import { landscapeText as text } from '../../../i18n/transport-landscape';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { GraphLegend } from '../components/graph/graph-legend';
import { toGraphEdges } from '../components/graph/graph-model';
import styles from './landscape.module.css';
import type { LandscapeSearch } from './landscape-search';
import { type NodeFacts, toGraphNodes } from './node-facts';

const RouteGraph = lazy(() =>
  import('../components/graph/route-graph').then(({ RouteGraph }) => ({ default: RouteGraph })),
);

const tones = (['negative', 'critical', 'positive'] as const).map((tone) => ({ tone, meaning: text.legend[tone] }));

const signs = ['schedule', 'automatic', 'disabled'] as const;

interface LandscapePictureProps {
  readonly facts: readonly NodeFacts[];
  readonly found: readonly NodeFacts[];
  readonly routes: readonly TransportRoute[];
  readonly search: LandscapeSearch;
  readonly onMenu: (id: string, element: HTMLElement) => void;
}

/** The landscape as a graph, with its legend. */
export function LandscapePicture({ facts, found, routes, search, onMenu }: LandscapePictureProps) {
  const { orientation, tags } = search;
  const nodes = useMemo(() => toGraphNodes(facts, found, tags), [facts, found, tags]);
  const wanted = useMemo(
    () => (found.length === facts.length ? null : found.map(({ node }) => node.id)),
    [found, facts],
  );
  const edges = useMemo(() => toGraphEdges(routes), [routes]);
  return (
    <>
      <div className={styles.picture}>
        <Suspense fallback={<BusyIndicator active delay={300} className={classNames(columnStyles.busy)} />}>
          <RouteGraph
            label={text.graph}
            nodes={nodes}
            edges={edges}
            orientation={orientation}
            nodeAction={text.nodeAction}
            hasMenu
            onNode={onMenu}
            wanted={wanted}
          />
        </Suspense>
      </div>
      <GraphLegend tones={tones} signs={signs} />
    </>
  );
}
