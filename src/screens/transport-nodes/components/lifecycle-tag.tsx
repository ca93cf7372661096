import { Tag } from '@ui5/webcomponents-react';
import type { RequestLifecycle } from '../../../backend/port';
import { lifecycleNames } from '../../../i18n/transport-requests';

/** Whether a request is still in a queue. */
export function LifecycleTag({ lifecycle }: { readonly lifecycle: RequestLifecycle }) {
  return (
    <Tag design={lifecycle === 'released' ? 'Information' : 'Neutral'} hideStateIcon>
      {lifecycleNames[lifecycle]}
    </Tag>
  );
}
