import { MessageStrip } from '@ui5/webcomponents-react';
import { validityOf } from '../../../domain/certificate/status';
import { trustText as text } from '../../../i18n/trust';
import type { Certificate } from '../../../pki/types';
import { useNow } from '../../../ui/use-now';
import type { OpenedTrust } from '../queries';

/** While the active certificate is close to its end or past it: says so, and how to go on. */
export function EndingStrip({ active, passive }: OpenedTrust) {
  const now = useNow();
  if (active === null) return null;
  const code = statusCodeOf(active, now);
  if (code !== 'expiring' && code !== 'expired') return null;
  return (
    <MessageStrip design={code === 'expired' ? 'Negative' : 'Critical'} hideCloseButton>
      {text.ending(active.notAfter, code === 'expired')} {text.endingNext[nextStep(passive, now)]}
    </MessageStrip>
  );
}

/** What has to be done with the passive certificate, which takes over only while it is valid for longer. */
function nextStep(passive: Certificate | null, now: Date): keyof typeof text.endingNext {
  if (passive === null) return 'generate';
  return statusCodeOf(passive, now) === 'valid' ? 'rotate' : 'renew';
}

function statusCodeOf({ notBefore, notAfter }: Certificate, now: Date) {
  return validityOf({ notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() }, now).code;
}
