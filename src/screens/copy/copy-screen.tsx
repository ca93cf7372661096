import { BusyIndicator, SegmentedButton, SegmentedButtonItem, Title } from '@ui5/webcomponents-react';
import { copyText as text } from '../../i18n/copy';
import { classNames } from '../../ui/class-names';
import columnStyles from '../../ui/columns/column.module.css';
import { ErrorStrip } from '../../ui/error-strip';
import { PageMessage } from '../../ui/page-message';
import { useServices } from '../../ui/services';
import { CopyPanel } from './components/copy-panel';
import { EmptyWorkspace } from './components/empty-workspace';
import { EndChoice } from './components/end-choice';
import styles from './copy.module.css';
import type { CopySearch } from './copy-search';
import type { CopyEnd } from './place';
import { useCopyLocation } from './use-copy-location';
import { useEnds } from './use-ends';

/** *Copy from Local* and *Copy to Local*: the workspace of this browser and the service, side by side. */
export function CopyScreen() {
  const { backend } = useServices();
  return backend.mode === 'service' ? (
    <OpenCopyScreen />
  ) : (
    <PageMessage title={text.localTitle} hint={text.localHint} />
  );
}

function OpenCopyScreen() {
  const { subaccountId, search, update } = useCopyLocation();
  const { ends, emptyWorkspace, serviceName, error, retry } = useEnds(search, subaccountId);
  const { direction = 'to-service' } = search;
  const change = (changes: CopySearch) => update({ ...changes, page: undefined });
  const endChoice = (title: string, end: CopyEnd) => (
    <EndChoice
      title={title}
      end={end}
      onSubaccount={(local) => change({ local, localInstance: undefined })}
      onInstance={(name) => change(end.side === 'local' ? { localInstance: name } : { instance: name })}
    />
  );

  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <Title level="H1" size="H3" wrappingType="Normal">
          {text.directions[direction]}
        </Title>
        <SegmentedButton
          accessibleName={text.direction}
          onSelectionChange={(event) => {
            const isToLocal = event.detail.selectedItems.some((item) => item.dataset.direction === 'to-local');
            change({ direction: isToLocal ? 'to-local' : undefined });
          }}
        >
          <SegmentedButtonItem data-direction="to-service" selected={direction === 'to-service'}>
            {text.directions['to-service']}
          </SegmentedButtonItem>
          <SegmentedButtonItem data-direction="to-local" selected={direction === 'to-local'}>
            {text.directions['to-local']}
          </SegmentedButtonItem>
        </SegmentedButton>
        <p className={styles.quiet}>
          {text.hint[direction]} {text.secretsHint}
        </p>
      </header>
      <ErrorStrip error={error} onRetry={retry} />
      {emptyWorkspace !== null && <EmptyWorkspace workspace={emptyWorkspace} name={serviceName} />}
      {ends === null && emptyWorkspace === null && error === null && (
        <BusyIndicator active delay={400} text={text.opening} className={classNames(columnStyles.busy)} />
      )}
      {ends !== null && (
        <>
          <div className={styles.ends}>
            {endChoice(text.from(ends.source.name), ends.source)}
            {endChoice(text.to(ends.target.name), ends.target)}
          </div>
          <CopyPanel
            key={keyOf(ends.source, ends.target)}
            ends={ends}
            direction={direction}
            search={search}
            update={update}
          />
        </>
      )}
    </div>
  );
}

/** What is ticked belongs to the two ends it was ticked for. */
function keyOf(...ends: readonly CopyEnd[]): string {
  return JSON.stringify(ends.map(({ side, scope }) => [side, scope.subaccountId, scope.serviceInstance]));
}
