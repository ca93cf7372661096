import instanceIcon from '@ui5/webcomponents-icons/dist/it-instance.js';
import subaccountIcon from '@ui5/webcomponents-icons/dist/product.js';
import arrowIcon from '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import { Button } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { contextLevelText as text } from '../../i18n/context-level';
import type { ContextLevelProps } from './context-level-dialog';

const ContextLevelDialog = lazy(() =>
  import('./context-level-dialog').then(({ ContextLevelDialog }) => ({ default: ContextLevelDialog })),
);

/** Which level a screen shows, and the way to another one. */
export function ContextLevelButton(props: ContextLevelProps) {
  const { serviceInstance } = props.scope;
  const [isChoosing, setIsChoosing] = useState(false);
  const level = serviceInstance === null ? text.subaccount('') : serviceInstance;
  return (
    <>
      <Button
        design="Transparent"
        icon={serviceInstance === null ? subaccountIcon : instanceIcon}
        endIcon={arrowIcon}
        tooltip={text.choose(level)}
        accessibleName={text.choose(level)}
        accessibilityAttributes={{ hasPopup: 'dialog', expanded: isChoosing }}
        onClick={() => setIsChoosing(true)}
      >
        {level}
      </Button>
      <Suspense>{isChoosing && <ContextLevelDialog {...props} onClose={() => setIsChoosing(false)} />}</Suspense>
    </>
  );
}
