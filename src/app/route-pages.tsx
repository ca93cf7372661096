import { useNavigate, useRouter } from '@tanstack/react-router';
import { BusyIndicator, Button } from '@ui5/webcomponents-react';
import { shellText } from '../i18n/shell';
import { PageMessage } from '../ui/page-message';
import { useErrorText } from '../ui/use-error-text';
import styles from './route-pages.module.css';

export function NotFoundPage() {
  const navigate = useNavigate();
  return (
    <PageMessage title={shellText.notFoundTitle} hint={shellText.notFoundHint}>
      <Button design="Emphasized" onClick={() => void navigate({ to: '/' })}>
        {shellText.toStart}
      </Button>
    </PageMessage>
  );
}

/** In place of a screen that failed; the shell around it stays usable. */
export function RouteErrorPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const router = useRouter();
  const text = useErrorText(error);
  const tryAgain = () => {
    reset();
    void router.invalidate();
  };
  return (
    <PageMessage title={shellText.failedTitle} hint={text === null ? '' : `${text.message} ${text.nextStep}`}>
      <Button design="Emphasized" onClick={tryAgain}>
        {shellText.retry}
      </Button>
      <Button onClick={() => location.reload()}>{shellText.reload}</Button>
    </PageMessage>
  );
}

export function RoutePending() {
  return (
    <div className={styles.pending}>
      <BusyIndicator active size="M" text={shellText.loading} />
    </div>
  );
}
