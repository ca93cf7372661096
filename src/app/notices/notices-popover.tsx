import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, NotificationList, NotificationListItem, ResponsivePopover, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { CertificateNotice } from '../../domain/certificate/expiry-notices';
import { noticesText } from '../../i18n/notices';
import { shellText } from '../../i18n/shell';
import { classNames } from '../../ui/class-names';
import { usePreferences, useSubaccounts, useUpdatePreferences } from '../../ui/use-workspace-data';
import styles from './notices-popover.module.css';
import { noticesKey, useNotices } from './use-notices';

interface NoticesPopoverProps {
  readonly opener: HTMLElement;
  readonly onClose: () => void;
}

/** What somebody has to look after, each leading to its certificate; open while it is rendered. */
export function NoticesPopover({ opener, onClose }: NoticesPopoverProps) {
  const notices = useNotices();
  const subaccounts = useSubaccounts() ?? [];
  const { dismissedNotices } = usePreferences();
  const { mutate: update } = useUpdatePreferences();
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(true);
  const navigate = useNavigate();

  const nameOf = (id: string) => subaccounts.find((subaccount) => subaccount.id === id)?.name ?? '';
  const dismiss = (ids: readonly string[]) => {
    const current = new Set((client.getQueryData<readonly CertificateNotice[]>(noticesKey) ?? []).map(({ id }) => id));
    // What was dismissed at an earlier stage never comes back under that id.
    update({ dismissedNotices: [...dismissedNotices.filter((id) => current.has(id)), ...ids] });
  };
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back to the bell.
  const close = () => setIsOpen(false);
  const show = ({ scope, name }: CertificateNotice) => {
    close();
    void navigate({
      to: '/subaccounts/$subaccountId/certificates',
      params: { subaccountId: scope.subaccountId },
      search: { instance: scope.serviceInstance ?? undefined, open: name },
    });
  };

  return (
    <ResponsivePopover
      open={isOpen}
      opener={opener}
      placement="Bottom"
      accessibleName={noticesText.title}
      className={classNames(styles.popover)}
      header={
        <div className={styles.header}>
          <Title level="H2" size="H5" className={classNames(styles.title)}>
            {noticesText.title}
          </Title>
          {notices.length > 0 && (
            <Button design="Transparent" onClick={() => dismiss(notices.map(({ id }) => id))}>
              {noticesText.dismissAll}
            </Button>
          )}
          <Button design="Transparent" onClick={close}>
            {shellText.close}
          </Button>
        </div>
      }
      onClose={onClose}
    >
      {notices.length === 0 ? (
        <div className={styles.nothing}>
          <p>{noticesText.nothing}</p>
          <p className={styles.hint}>{noticesText.nothingHint}</p>
        </div>
      ) : (
        <NotificationList>
          {notices.map((notice) => (
            <NotificationListItem
              key={notice.id}
              titleText={noticesText.headline(notice)}
              state={isUrgent(notice) ? 'Negative' : 'Critical'}
              wrappingType="Normal"
              showClose
              footnotes={
                <span>{noticesText.place(nameOf(notice.scope.subaccountId), notice.scope.serviceInstance)}</span>
              }
              onClick={() => show(notice)}
              onClose={() => dismiss([notice.id])}
            >
              {noticesText.detail(notice)}
            </NotificationListItem>
          ))}
        </NotificationList>
      )}
    </ResponsivePopover>
  );
}

function isUrgent(notice: CertificateNotice): boolean {
  return notice.kind === 'failed-renewal' || notice.stage === 'expired' || notice.stage === 3;
}
