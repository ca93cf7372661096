import { useLocation } from '@tanstack/react-router';
import { Bar, BusyIndicator, Button, Dialog } from '@ui5/webcomponents-react';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import type { Scope } from '../domain/scope';
import { shellText } from '../i18n/shell';
import { OpenCertificatesProvider } from '../ui/certificates-in-place';
import { classNames } from '../ui/class-names';
import { LeaveHostProvider, useLeaveHost } from '../ui/unsaved-changes';
import styles from './certificates-in-place.module.css';

const CertificatesInPlace = lazy(() =>
  import('../screens/certificates/certificates-in-place').then(({ CertificatesInPlace }) => ({
    default: CertificatesInPlace,
  })),
);

/** Lets every screen below open the certificates of a level in a dialog, and go on where it was when that is closed. */
export function CertificatesInPlaceHost({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const [scope, setScope] = useState<Scope | null>(null);
  // The page over which it was opened: it closes when a link in it leads to another one. Null once it closes.
  const [openPath, setOpenPath] = useState<string | null>(null);
  const { host, leave, leaveDialog } = useLeaveHost();
  const open = useCallback(
    (wanted: Scope) => {
      setScope(wanted);
      setOpenPath(pathname);
    },
    [pathname],
  );
  const close = () => leave(() => setOpenPath(null));
  return (
    <OpenCertificatesProvider value={open}>
      {children}
      {scope !== null && (
        <Dialog
          open={openPath === pathname}
          stretch
          headerText={shellText.certificates}
          className={classNames(styles.dialog)}
          onBeforeClose={(event) => {
            // Escape closes the dialog by itself; the button comes here when it is closed already.
            if (!event.detail.escPressed) return;
            event.preventDefault();
            close();
          }}
          onClose={() => setScope(null)}
          footer={
            <Bar
              design="Footer"
              endContent={
                <Button design="Emphasized" onClick={close}>
                  {shellText.done}
                </Button>
              }
            />
          }
        >
          <div className={styles.content}>
            <Suspense fallback={<BusyIndicator active delay={300} className={classNames(styles.busy)} />}>
              <LeaveHostProvider value={host}>
                <CertificatesInPlace scope={scope} leave={leave} />
              </LeaveHostProvider>
            </Suspense>
          </div>
        </Dialog>
      )}
      {leaveDialog}
    </OpenCertificatesProvider>
  );
}
