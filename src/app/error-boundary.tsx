import { Button } from '@ui5/webcomponents-react';
import { Component, type ReactNode } from 'react';
import { shellText } from '../i18n/shell';
import { PageMessage } from '../ui/page-message';
import { useErrorText } from '../ui/use-error-text';

interface State {
  readonly failure: { readonly error: unknown } | null;
}

/** The last resort, around everything: what failed, and a reload. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return <FailedPage error={this.state.failure.error} />;
  }
}

function FailedPage({ error }: { readonly error: unknown }) {
  const text = useErrorText(error);
  return (
    <main>
      <PageMessage title={shellText.failedTitle} hint={text === null ? '' : `${text.message} ${text.nextStep}`}>
        <Button design="Emphasized" onClick={() => location.reload()}>
          {shellText.reload}
        </Button>
      </PageMessage>
    </main>
  );
}
