import { Button } from '@ui5/webcomponents-react';
import { describeError, type ErrorText } from '../i18n/errors';
import { shellText } from '../i18n/shell';
import { startFailedText } from '../i18n/start-failed';
import { PageMessage } from '../ui/page-message';
import { ConfigError } from './config-error';

/** Instead of the application, when its configuration or the browser's storage does not allow it to start. */
export function StartFailedPage({ error }: { readonly error: unknown }) {
  const text = describeStartError(error);
  return (
    <main>
      <PageMessage title={startFailedText.title} hint={`${text.message} ${text.nextStep}`}>
        <Button design="Emphasized" onClick={() => location.reload()}>
          {shellText.reload}
        </Button>
      </PageMessage>
    </main>
  );
}

function describeStartError(error: unknown): ErrorText {
  if (!(error instanceof ConfigError)) return describeError(error);
  return error.code === 'config-unreachable'
    ? { message: startFailedText.configUnreachable, nextStep: startFailedText.configUnreachableNext }
    : {
        message: startFailedText.configInvalid(error.details.problem ?? ''),
        nextStep: startFailedText.configInvalidNext,
      };
}
