import { BusyIndicator } from '@ui5/webcomponents-react';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import type { CreateMethod } from '../../../domain/certificate/create-methods';
import { createText as text } from '../../../i18n/create';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import styles from './create.module.css';
import { CreateFootContext } from './create-footer';
import type { CreatePanelProps } from './create-panel-props';
import { MethodCard } from './method-card';
import { methods } from './methods';

interface CreateFrameProps extends CreatePanelProps {
  readonly method: CreateMethod;
  readonly onMethod: (method: CreateMethod) => void;
  readonly layoutActions: ReactNode;
}

/** The cockpit's *Create Certificate* panel: the choice of the method stays, what it asks for changes with it. */
export function CreatePanel({ method, onMethod, layoutActions, ...panelProps }: CreateFrameProps) {
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  const { panel: Panel, takesFiles } = methods[method];
  const hasFilesForImport = panelProps.incoming.length > 0 && !takesFiles;
  useEffect(() => {
    if (hasFilesForImport) onMethod('upload');
  }, [hasFilesForImport, onMethod]);
  return (
    <div className={styles.panel}>
      <ColumnHeader title={text.title} actions={layoutActions} focusKey="create" />
      <div className={styles.body}>
        <MethodCard method={method} onMethod={onMethod} />
        <CreateFootContext value={foot}>
          <Suspense fallback={<BusyIndicator active delay={400} className={classNames(columnStyles.busy)} />}>
            <Panel {...panelProps} />
          </Suspense>
        </CreateFootContext>
      </div>
      <div ref={setFoot} className={styles.foot} />
    </div>
  );
}
