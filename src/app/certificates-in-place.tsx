import { Bar, BusyIndicator, Button, Dialog } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Scope } from '../domain/scope';
import { shellText } from '../i18n/shell';
import { OpenCertificatesProvider } from '../ui/certificates-in-place';
import { classNames } from '../ui/class-names';
import styles from './certificates-in-place.module.css';

const CertificatesInPlace = lazy(() =>
  import('../screens/certificates/certificates-in-place').then(({ CertificatesInPlace }) => ({
    default: CertificatesInPlace,
  })),
);

/** Lets every screen below open the certificates of a level in a dialog, and go on where it was when that is closed. */
export function CertificatesInPlaceHost({ children }: { readonly children: ReactNode }) {
  const [scope, setScope] = useState<Scope | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const open = useCallback((wanted: Scope) => {
    setScope(wanted);
    setIsOpen(true);
  }, []);
  return (
    <OpenCertificatesProvider value={open}>
      {children}
      {scope !== null && (
        <Dialog
          open={isOpen}
          stretch
          headerText={shellText.certificates}
          className={classNames(styles.dialog)}
          onClose={() => setScope(null)}
          footer={
            <Bar
              design="Footer"
              endContent={
                <Button design="Emphasized" onClick={() => setIsOpen(false)}>
                  {shellText.done}
                </Button>
              }
            />
          }
        >
          <div className={styles.content}>
            <Suspense fallback={<BusyIndicator active delay={300} className={classNames(styles.busy)} />}>
              <CertificatesInPlace scope={scope} />
            </Suspense>
          </div>
        </Dialog>
      )}
    </OpenCertificatesProvider>
  );
}
