import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import alertIcon from '@ui5/webcomponents-icons/dist/alert.js';
import dismissIcon from '@ui5/webcomponents-icons/dist/decline.js';
import errorIcon from '@ui5/webcomponents-icons/dist/error.js';
import { Button, Icon, ResponsivePopover, Title } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { CertificateNotice } from '../../domain/certificate/expiry-notices';
import { noticesText } from '../../i18n/notices';
import { shellText } from '../../i18n/shell';
import { classNames } from '../../ui/class-names';
import { RouteLink } from '../../ui/route-link';
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

  const nameOf = (id: string) => subaccounts.find((subaccount) => subaccount.id === id)?.name ?? '';
  const dismiss = (ids: readonly string[]) => {
    const current = new Set((client.getQueryData<readonly CertificateNotice[]>(noticesKey) ?? []).map(({ id }) => id));
    // What was dismissed at an earlier stage never comes back under that id.
    update({ dismissedNotices: [...dismissedNotices.filter((id) => current.has(id)), ...ids] });
  };
  // Closed by its own property, not by unmounting: only so does UI5 give the focus back to the bell.
  const close = () => setIsOpen(false);
  return (
    <ResponsivePopover
      open={isOpen}
      opener={opener}
      placement="Bottom"
      accessibleName={shellText.notifications}
      className={classNames(styles.popover)}
      header={
        <div className={styles.header}>
          <Title level="H2" size="H5" className={classNames(styles.title)}>
            {shellText.notifications}
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
        <ul className={styles.list}>
          {notices.map((notice) => (
            <NoticeItem
              key={notice.id}
              notice={notice}
              subaccount={nameOf(notice.scope.subaccountId)}
              onFollow={close}
              onDismiss={() => dismiss([notice.id])}
            />
          ))}
        </ul>
      )}
    </ResponsivePopover>
  );
}

interface NoticeItemProps {
  readonly notice: CertificateNotice;
  readonly subaccount: string;
  readonly onFollow: () => void;
  readonly onDismiss: () => void;
}

function NoticeItem({ notice, subaccount, onFollow, onDismiss }: NoticeItemProps) {
  const router = useRouter();
  const { scope, name } = notice;
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/certificates',
    params: { subaccountId: scope.subaccountId },
    search: { instance: scope.serviceInstance ?? undefined, open: name },
  });
  const urgent = isUrgent(notice);
  return (
    <li className={styles.item}>
      <Icon
        name={urgent ? errorIcon : alertIcon}
        design={urgent ? 'Negative' : 'Critical'}
        mode="Decorative"
        className={classNames(styles.icon)}
      />
      <div className={styles.words}>
        <RouteLink href={href} onFollow={onFollow}>
          {noticesText.headline(notice)}
        </RouteLink>
        <span>{noticesText.detail(notice)}</span>
        <span className={styles.hint}>{noticesText.place(subaccount, scope.serviceInstance)}</span>
      </div>
      <Button
        design="Transparent"
        icon={dismissIcon}
        tooltip={noticesText.dismiss(name)}
        accessibleName={noticesText.dismiss(name)}
        onClick={onDismiss}
      />
    </li>
  );
}

function isUrgent(notice: CertificateNotice): boolean {
  return notice.kind === 'failed-renewal' || notice.stage === 'expired' || notice.stage === 3;
}
