import { Button } from '@ui5/webcomponents-react';
import { Component, type ReactNode } from 'react';
import { describeError } from '../i18n/errors';
import { shellText } from '../i18n/shell';
import { PageMessage } from '../ui/page-message';

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
    const text = describeError(this.state.failure.error);
    return (
      <main>
        <PageMessage title={shellText.failedTitle} hint={`${text.message} ${text.nextStep}`}>
          <Button design="Emphasized" onClick={() => location.reload()}>
            {shellText.reload}
          </Button>
        </PageMessage>
      </main>
    );
  }
}
