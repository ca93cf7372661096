import { List, ListItemGroup, ListItemStandard, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { type ContentGroup, type ContentRow, contentOf } from '../../../../domain/certificate/content';
import { validityOf } from '../../../../domain/certificate/status';
import { displayName } from '../../../../domain/certificate/summary';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { certificateWarnings } from '../../../../i18n/certificate-warnings';
import { certificatesText } from '../../../../i18n/certificates';
import type { Certificate, Store } from '../../../../pki/types';
import { useFocusBack } from '../../../../ui/columns/use-focus-back';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { useNow } from '../../../../ui/use-now';
import { type EntryPath, toEntryParameter } from '../../entry-path';

/** Entries drawn at first, and again with each *Show More*. */
const step = 100;

interface ContentCardProps {
  readonly store: Store;
  /** The address of what the end column shows. */
  readonly shown: string | undefined;
  readonly onOpen: (path: EntryPath) => void;
}

/** What a store holds: per entry the key first, then its chain in order. */
export function ContentCard({ store, shown, onOpen }: ContentCardProps) {
  const [limit, setLimit] = useState(step);
  const groups = contentOf(store);
  const open = (element: HTMLElement) => {
    const path = groups
      .flatMap((group) => group.rows.map(pathOf))
      .find((candidate) => toEntryParameter(candidate) === element.dataset.path);
    if (path !== undefined) onOpen(path);
  };
  const unreadable = store.warnings
    .map(({ code, details }) => certificateWarnings[code](details))
    .filter((line) => line !== null);

  const list = useFocusBack(shown, toItemSelector);

  return (
    <DetailCard title={text.content}>
      <div className={styles.stack} ref={list}>
        {unreadable.length > 0 && (
          <MessageStrip design="Information" hideCloseButton>
            {text.warningsTitle}: {unreadable.join(' ')}
          </MessageStrip>
        )}
        <List
          accessibleName={text.content}
          noDataText={text.emptyStore}
          growing={groups.length > limit ? 'Button' : 'None'}
          growingButtonText={text.showMore}
          onLoadMore={() => setLimit((current) => current + step)}
          onItemClick={(event) => open(event.detail.item)}
        >
          {groups.slice(0, limit).map((group) => (
            <EntryItems key={group.entry} group={group} isAlone={groups.length === 1} shown={shown} />
          ))}
        </List>
      </div>
    </DetailCard>
  );
}

function EntryItems({
  group,
  isAlone,
  shown,
}: {
  readonly group: ContentGroup;
  readonly isAlone: boolean;
  readonly shown: string | undefined;
}) {
  const items = group.rows.map((row) => <RowItem key={toEntryParameter(pathOf(row))} {...{ row, group, shown }} />);
  if (isAlone || group.rows.length < 2) return items;
  return <ListItemGroup headerText={text.entryHeader(group.alias, group.entry + 1)}>{items}</ListItemGroup>;
}

function RowItem({
  row,
  group,
  shown,
}: {
  readonly row: ContentRow;
  readonly group: ContentGroup;
  readonly shown: string | undefined;
}) {
  const now = useNow();
  const path = toEntryParameter(pathOf(row));
  const common = { type: 'Navigation', 'data-path': path, navigated: path === shown } as const;
  const alias = group.rows.length === 1 && group.alias !== null ? text.withAlias(group.alias) : '';
  switch (row.part) {
    case 'key':
      return (
        <ListItemStandard
          {...common}
          text={row.isSecret ? text.secretKeyRow : text.privateKeyRow}
          description={joined(row.isSecret ? text.secretKeyTitle : text.privateKeyTitle, alias)}
          additionalText={row.locked ? text.locked : ''}
          additionalTextState="Information"
        />
      );
    case 'certificate': {
      const status = certificateStatus(row.certificate, now);
      const name = displayName(row.certificate.subject) || text.emptyName;
      return (
        <ListItemStandard
          {...common}
          text={name}
          description={joined(text.entryKinds.certificate, alias === text.withAlias(name) ? '' : alias)}
          additionalText={status.text}
          additionalTextState={status.state}
        />
      );
    }
    case 'request':
      return <ListItemStandard {...common} text={row.subject || text.emptyName} description={text.entryKinds.csr} />;
    case 'crl':
      return <ListItemStandard {...common} text={row.issuer || text.emptyName} description={text.entryKinds.crl} />;
  }
}

function toItemSelector(path: string): string {
  return `[data-path="${path}"]`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

const states = { valid: 'Positive', expiring: 'Critical', expired: 'Negative', 'not-yet-valid': 'Critical' } as const;

function certificateStatus(certificate: Certificate, now: Date) {
  const [notBefore, notAfter] = [certificate.notBefore, certificate.notAfter].map((date) =>
    Number.isNaN(date.getTime()) ? '' : date.toISOString(),
  );
  const status = validityOf({ notBefore: notBefore ?? '', notAfter: notAfter ?? '' }, now);
  return {
    text: status.code === 'valid' ? text.certificateValid : certificatesText.statusText(status),
    state: states[status.code],
  };
}

function pathOf(row: ContentRow): EntryPath {
  return row.part === 'certificate'
    ? { entry: row.entry, part: 'certificate', position: row.position }
    : { entry: row.entry, part: row.part };
}
