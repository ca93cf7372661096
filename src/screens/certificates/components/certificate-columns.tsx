import { FlexibleColumnLayout } from '@ui5/webcomponents-react';
import { lazy, type ReactNode } from 'react';
import type { CreateMethod } from '../../../domain/certificate/create-methods';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { certificatesText as text } from '../../../i18n/certificates';
import { classNames } from '../../../ui/class-names';
import styles from '../../../ui/columns/column.module.css';
import { ColumnSlot, MissingRecord } from '../../../ui/columns/column-slot';
import { HiddenTitle } from '../../../ui/columns/hidden-title';
import { LayoutActions } from '../../../ui/columns/layout-actions';
import { toggledFullScreen } from '../../../ui/columns/layouts';
import { layoutFor } from '../layout';
import type { CertificatesLocation } from '../use-certificates-location';
import { useOpenedContent } from '../use-opened-content';
import { CertificateList } from './list/certificate-list';

const CertificateDetail = lazy(() =>
  import('./detail/certificate-detail').then(({ CertificateDetail }) => ({ default: CertificateDetail })),
);
const EntryDetail = lazy(() => import('./detail/entry-detail').then(({ EntryDetail }) => ({ default: EntryDetail })));

const columnNames = {
  startColumn: { role: 'region', name: text.columnNames.start },
  midColumn: { role: 'region', name: text.columnNames.mid },
  endColumn: { role: 'region', name: text.columnNames.end },
} as const;

interface CertificateColumnsProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  /** The opened record; null when none is open, or it is gone. */
  readonly record: CertificateRecord | null;
  readonly location: CertificatesLocation;
  readonly onClose: () => void;
  /** The panel for what is new, with the actions its header needs. */
  readonly create: (method: CreateMethod, layoutActions: ReactNode) => ReactNode;
}

/** The flexible columns: list, then the opened record or the panel for a new one, then one entry of the record. */
export function CertificateColumns({ scope, records, record, location, onClose, create }: CertificateColumnsProps) {
  const { search, update } = location;
  const layout = layoutFor(search);
  const isCreating = search.create !== undefined;
  const shownVersion = record === null || search.version === record.version ? undefined : search.version;
  const opened = useOpenedContent(scope, isCreating ? null : record, shownVersion);
  const hasEntry = !isCreating && record !== null && search.entry !== undefined;
  const isEndHidden = layout.endsWith('EndHidden');
  const isListHidden = layout.includes('StartHidden') || layout.endsWith('FullScreen');

  const midActions = (
    <LayoutActions
      isFullScreen={layout === 'MidColumnFullScreen'}
      onToggleFullScreen={() => update({ layout: toggledFullScreen('mid', layout) }, { replace: true })}
      onClose={onClose}
    />
  );
  const endActions = (
    <LayoutActions
      isFullScreen={layout === 'EndColumnFullScreen'}
      onToggleFullScreen={() => update({ layout: toggledFullScreen('end', layout) }, { replace: true })}
      onClose={() => update({ entry: undefined, layout: undefined })}
    />
  );

  return (
    <>
      {layout !== 'OneColumn' && (
        <HiddenTitle title={search.open ?? text.columnNames.mid} isListHidden={isListHidden} />
      )}
      <FlexibleColumnLayout
        className={classNames(styles.layout)}
        layout={layout}
        accessibilityAttributes={columnNames}
        onLayoutChange={(event) => {
          const { layout: arranged, separatorsUsed } = event.detail;
          if (separatorsUsed) update({ layout: arranged }, { replace: true });
        }}
        startColumn={
          <ColumnSlot isShown>
            <CertificateList scope={scope} records={records} location={location} />
          </ColumnSlot>
        }
        midColumn={
          <ColumnSlot isShown={isCreating || search.open !== undefined}>
            {search.create !== undefined && create(search.create, midActions)}
            {!isCreating && record === null && search.open !== undefined && (
              <MissingRecord name={search.open} actions={midActions} />
            )}
            {!isCreating && record !== null && (
              <CertificateDetail
                key={record.name}
                scope={scope}
                record={record}
                opened={opened}
                location={location}
                layoutActions={hasEntry && !isEndHidden ? null : midActions}
                onClose={onClose}
              />
            )}
          </ColumnSlot>
        }
        endColumn={
          <ColumnSlot isShown={hasEntry}>
            {hasEntry && record !== null && (
              <EntryDetail
                scope={scope}
                record={record}
                opened={opened}
                location={location}
                layoutActions={endActions}
              />
            )}
          </ColumnSlot>
        }
      />
    </>
  );
}
