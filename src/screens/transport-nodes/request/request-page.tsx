import { SegmentedButton, SegmentedButtonItem } from '@ui5/webcomponents-react';
import type { RequestDetails, TransportLandscape } from '../../../backend/port';
import type { RequestContent } from '../../../domain/transport/types';
import { formatDateTime } from '../../../i18n/format';
import { requestText as text } from '../../../i18n/transport-requests';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { CopyButton } from '../../../ui/copy-button';
import styles from '../../../ui/detail/detail.module.css';
import { Facts } from '../../../ui/detail/facts';
import { RouteLink } from '../../../ui/route-link';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { ActionDialog } from '../components/action-dialog';
import { LifecycleTag } from '../components/lifecycle-tag';
import { Refresh } from '../components/refresh';
import { useAddress } from '../components/use-address';
import { ActionsCard } from './actions-card';
import { ContentCard } from './content-card';
import { readRequestSearch, requestTabs } from './request-search';
import { TrackingCard } from './tracking-card';

interface RequestPageProps {
  readonly request: RequestDetails;
  /** When it was read. */
  readonly readAt: number;
  readonly landscape: TransportLandscape;
}

/** A transport request: where it is, what was done with it, and what it carries. */
export function RequestPage({ request, readAt, landscape }: RequestPageProps) {
  const { number, description, lifecycle, createdAt, owner, entryNode, sourceSubaccountId, actions } = request;
  const { raw, update } = useAddress();
  const { tab, open } = readRequestSearch(raw);
  const source = useSubaccounts()?.find(({ id }) => id === sourceSubaccountId);
  const shown = actions.find(({ id }) => id === open);

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={text.title(number)}
        subtitle={
          <>
            <LifecycleTag lifecycle={lifecycle} />
            <Refresh readAt={readAt} />
          </>
        }
        actions={<RouteLink href="/transport/requests">{text.toRequests}</RouteLink>}
      />
      <div className={columnStyles.body}>
        <div className={styles.cards}>
          <section className={styles.card} aria-label={text.general}>
            <Facts
              facts={[
                { label: text.description, value: description, wide: true },
                {
                  label: text.number,
                  value: (
                    <span className={styles.row}>
                      {number}
                      <CopyButton text={String(number)} what={text.number} />
                    </span>
                  ),
                },
                { label: text.createdAt, value: formatDateTime(createdAt) },
                { label: text.owner, value: owner },
                { label: text.contentType, value: contentTypeOf(request.content) },
                { label: text.entryNode, value: entryNode },
                { label: text.source, value: source?.name },
              ]}
            />
          </section>
          <SegmentedButton
            className={classNames(styles.views)}
            accessibleName={text.views}
            onSelectionChange={(event) => {
              const chosen = requestTabs.find((item) => item === event.detail.selectedItems[0]?.dataset.tab);
              update({ tab: chosen === requestTabs[0] ? undefined : chosen, open: undefined });
            }}
          >
            {requestTabs.map((item) => (
              <SegmentedButtonItem key={item} data-tab={item} selected={item === tab}>
                {text.tabs[item]}
              </SegmentedButtonItem>
            ))}
          </SegmentedButton>
          {tab === 'tracking' && <TrackingCard request={request} landscape={landscape} />}
          {tab === 'actions' && <ActionsCard actions={actions} onOpen={(id) => update({ open: id })} />}
          {tab === 'content' && <ContentCard content={request.content} />}
        </div>
      </div>
      {shown !== undefined && <ActionDialog action={shown} onClose={() => update({ open: undefined })} />}
    </div>
  );
}

function contentTypeOf(content: RequestContent): string {
  if (content.kind === 'certificate') return text.contentTypeValue;
  return [...new Set(content.files.map(({ contentType }) => contentType))].join(', ');
}
