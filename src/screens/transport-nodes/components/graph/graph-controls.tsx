import fitIcon from '@ui5/webcomponents-icons/dist/resize.js';
import zoomInIcon from '@ui5/webcomponents-icons/dist/zoom-in.js';
import zoomOutIcon from '@ui5/webcomponents-icons/dist/zoom-out.js';
import { Button } from '@ui5/webcomponents-react';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import { graphText as text } from '../../../../i18n/transport-landscape';
import { classNames } from '../../../../ui/class-names';
import styles from './route-graph.module.css';

/** How the graph is fitted into the room it has: never larger than it is drawn. */
export const fitting = { maxZoom: 1, padding: 0.08 };

/** Zoom, for those without a wheel; whatever is wanted is brought into view, and all of it when the window gets another width. */
export function GraphControls({ wanted }: { readonly wanted: readonly string[] | null }) {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const width = useStore((drawing) => drawing.width);
  useEffect(() => {
    if (width > 0) void fitView(fitting);
  }, [width, fitView]);
  useEffect(() => {
    if (wanted === null || wanted.length === 0) return;
    void fitView({ ...fitting, nodes: wanted.map((id) => ({ id })) });
  }, [wanted, fitView]);
  const controls = [
    { icon: zoomInIcon, label: text.zoomIn, run: zoomIn },
    { icon: zoomOutIcon, label: text.zoomOut, run: zoomOut },
    { icon: fitIcon, label: text.fit, run: () => fitView(fitting) },
  ];
  return (
    <Panel position="bottom-right" className={classNames(styles.controls)}>
      {controls.map(({ icon, label, run }) => (
        <Button
          key={label}
          design="Transparent"
          icon={icon}
          tooltip={label}
          accessibleName={label}
          onClick={() => void run()}
        />
      ))}
    </Panel>
  );
}
