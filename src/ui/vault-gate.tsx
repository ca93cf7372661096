import lockedIcon from '@ui5/webcomponents-icons/dist/locked.js';
import { Button, Icon, Title } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { shellText } from '../i18n/shell';
import { unlockText } from '../i18n/unlock';
import { classNames } from './class-names';
import { useVaultState } from './use-workspace-data';
import styles from './vault-gate.module.css';

const UnlockDialog = lazy(() => import('./unlock-dialog').then((module) => ({ default: module.UnlockDialog })));

/** Shows its children, or while the vault is locked says so and offers to unlock. */
export function VaultGate({ children }: { readonly children: ReactNode }) {
  const state = useVaultState();
  const [isAsking, setIsAsking] = useState(false);
  if (state !== 'locked') return children;
  return (
    <div className={styles.gate}>
      <Icon name={lockedIcon} className={classNames(styles.icon)} mode="Decorative" />
      <Title level="H3" size="H5">
        {unlockText.gateTitle}
      </Title>
      <p className={styles.hint}>{unlockText.gateHint}</p>
      <Button design="Emphasized" onClick={() => setIsAsking(true)}>
        {shellText.unlockEllipsis}
      </Button>
      <Suspense>{isAsking && <UnlockDialog onClose={() => setIsAsking(false)} />}</Suspense>
    </div>
  );
}
