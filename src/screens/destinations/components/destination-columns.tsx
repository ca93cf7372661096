import { FlexibleColumnLayout } from '@ui5/webcomponents-react';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { destinationsText as text } from '../../../i18n/destinations';
import { classNames } from '../../../ui/class-names';
import styles from '../../../ui/columns/column.module.css';
import { ColumnSlot } from '../../../ui/columns/column-slot';
import { HiddenTitle } from '../../../ui/columns/hidden-title';
import { LayoutActions } from '../../../ui/columns/layout-actions';
import { toggledFullScreen } from '../../../ui/columns/layouts';
import { nothingOpen } from '../destinations-search';
import { hasPanel, layoutFor } from '../layout';
import type { DestinationsLocation } from '../use-destinations-location';
import { DestinationPanel } from './destination-panel';
import { DestinationList } from './list/destination-list';

const columnNames = {
  startColumn: { role: 'region', name: text.columnNames.start },
  midColumn: { role: 'region', name: text.columnNames.mid },
} as const;

interface DestinationColumnsProps {
  readonly scope: Scope;
  readonly records: readonly DestinationRecord[];
  readonly certificates: readonly CertificateRecord[] | undefined;
  readonly location: DestinationsLocation;
  /** Files that were dropped and wait for the import. */
  readonly incoming: readonly File[];
  readonly onIncomingTaken: () => void;
}

/** The flexible columns: list, then the opened destination, its form, or what makes a new one. */
export function DestinationColumns(props: DestinationColumnsProps) {
  const { scope, records, certificates, location, incoming, onIncomingTaken } = props;
  const { search, update } = location;
  const layout = layoutFor(search);
  const isShown = hasPanel(search);

  return (
    <>
      {layout !== 'OneColumn' && (
        <HiddenTitle title={search.open ?? text.columnNames.mid} isListHidden={layout === 'MidColumnFullScreen'} />
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
            <DestinationList scope={scope} records={records} certificates={certificates} location={location} />
          </ColumnSlot>
        }
        midColumn={
          <ColumnSlot isShown={isShown}>
            {isShown && (
              <DestinationPanel
                scope={scope}
                records={records}
                certificates={certificates}
                location={location}
                incoming={incoming}
                onIncomingTaken={onIncomingTaken}
                layoutActions={
                  <LayoutActions
                    isFullScreen={layout === 'MidColumnFullScreen'}
                    onToggleFullScreen={() => update({ layout: toggledFullScreen('mid', layout) }, { replace: true })}
                    onClose={() => update(nothingOpen)}
                  />
                }
              />
            )}
          </ColumnSlot>
        }
      />
    </>
  );
}
