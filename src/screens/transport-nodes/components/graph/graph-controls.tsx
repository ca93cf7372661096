import fitIcon from '@ui5/webcomponents-icons/dist/resize.js';
import zoomInIcon from '@ui5/webcomponents-icons/dist/zoom-in.js';
import zoomOutIcon from '@ui5/webcomponents-icons/dist/zoom-out.js';
import { Button } from '@ui5/webcomponents-react';
import { Panel, useReactFlow } from '@xyflow/react';
import { graphText as text } from '../../../../i18n/transport-landscape';
import { classNames } from '../../../../ui/class-names';
import styles from './route-graph.module.css';

/** Zoom, for those without a wheel. */
export function GraphControls() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const controls = [
    { icon: zoomInIcon, label: text.zoomIn, run: zoomIn },
    { icon: zoomOutIcon, label: text.zoomOut, run: zoomOut },
    { icon: fitIcon, label: text.fit, run: () => fitView({ maxZoom: 1, padding: 0.08 }) },
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
