import { MessageStrip } from '@ui5/webcomponents-react';
import { validityOf } from '../../../domain/certificate/status';
import { trustText as text } from '../../../i18n/trust';
import { useNow } from '../../../ui/use-now';
import type { OpenedTrust } from '../queries';

/** While the active certificate is close to its end or past it: says so, and how to go on. */
export function EndingStrip({ active, passive }: OpenedTrust) {
  const now = useNow();
  if (active === null) return null;
  const { notBefore, notAfter } = active;
  const { code } = validityOf({ notBefore: notBefore.toISOString(), notAfter: notAfter.toISOString() }, now);
  if (code !== 'expiring' && code !== 'expired') return null;
  return (
    <MessageStrip design={code === 'expired' ? 'Negative' : 'Critical'} hideCloseButton>
      {text.ending(notAfter, code === 'expired')} {text.endingNext[passive === null ? 'generate' : 'rotate']}
    </MessageStrip>
  );
}
