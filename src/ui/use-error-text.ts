import { useEffect, useState } from 'react';
import { type ErrorText, unexpectedError } from '../i18n/error-text';

/** Words for an error, or null while there is none or its words are on their way: they are no part of the first load. */
export function useErrorText(error: unknown): ErrorText | null {
  const [known, setKnown] = useState<{ readonly error: unknown; readonly text: ErrorText } | null>(null);
  useEffect(() => {
    if (error === null || error === undefined) return;
    let isCurrent = true;
    import('../i18n/errors')
      .then(({ describeError }) => describeError(error))
      .catch(() => unexpectedError)
      .then((text) => {
        if (isCurrent) setKnown({ error, text });
      });
    return () => {
      isCurrent = false;
    };
  }, [error]);
  return known !== null && known.error === error ? known.text : null;
}
