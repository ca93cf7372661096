import { useQuery } from '@tanstack/react-query';
import { BusyIndicator, FlexibleColumnLayout } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { fragmentsText as text } from '../../../i18n/fragments';
import { classNames } from '../../../ui/class-names';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnSlot, MissingRecord } from '../../../ui/columns/column-slot';
import { HiddenTitle } from '../../../ui/columns/hidden-title';
import { LayoutActions } from '../../../ui/columns/layout-actions';
import { fittingLayout, toggledFullScreen, twoColumnLayouts } from '../../../ui/columns/layouts';
import { ErrorStrip } from '../../../ui/error-strip';
import { fragmentListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { FragmentDetail } from './fragment-detail';
import { FragmentForm } from './fragment-form';
import { FragmentList } from './fragment-list';
import { nothingOpen } from './fragments-search';
import { useFragmentsLocation } from './use-fragments-location';

function isAt(record: DestinationRecord, { subaccountId, serviceInstance }: Scope, name: string | undefined): boolean {
  const { scope } = record;
  return record.name === name && scope.subaccountId === subaccountId && scope.serviceInstance === serviceInstance;
}

/** Fragments of one level: property sets that lookups merge into destinations. */
export function FragmentsScreen() {
  const { backend } = useServices();
  const location = useFragmentsLocation();
  const { scope, search, update } = location;
  const list = useQuery(fragmentListQuery(backend, scope));
  // Kept for its form, which goes on when it is deleted elsewhere.
  const [lastOpen, setLastOpen] = useState<DestinationRecord | null>(null);

  if (list.isPending)
    return <BusyIndicator active delay={400} text={text.loading} className={classNames(columnStyles.busy)} />;
  if (list.isError && list.data === undefined) {
    return <ErrorStrip error={list.error} onRetry={() => void list.refetch()} />;
  }

  const { open, form } = search;
  const record = list.data.find(({ name }) => name === open) ?? null;
  if (record !== null && record !== lastOpen) setLastOpen(record);
  const edited = record ?? (form === 'edit' && lastOpen !== null && isAt(lastOpen, scope, open) ? lastOpen : null);
  const hasPanel = open !== undefined || form !== undefined;
  const layout = hasPanel ? fittingLayout(twoColumnLayouts, search.layout) : 'OneColumn';
  const actions = (
    <LayoutActions
      isFullScreen={layout === 'MidColumnFullScreen'}
      onToggleFullScreen={() => update({ layout: toggledFullScreen('mid', layout) }, { replace: true })}
      onClose={() => update(form === 'edit' ? { form: undefined } : nothingOpen)}
    />
  );
  const onSaved = (name: string) => update({ ...nothingOpen, open: name }, { isSaved: true });

  return (
    <div className={columnStyles.column}>
      {layout !== 'OneColumn' && (
        <HiddenTitle title={open ?? text.columnNames.mid} isListHidden={layout === 'MidColumnFullScreen'} />
      )}
      {list.isError && <ErrorStrip error={list.error} onRetry={() => void list.refetch()} />}
      <FlexibleColumnLayout
        className={classNames(columnStyles.layout)}
        layout={layout}
        accessibilityAttributes={{
          startColumn: { role: 'region', name: text.columnNames.start },
          midColumn: { role: 'region', name: text.columnNames.mid },
        }}
        onLayoutChange={(event) => {
          if (event.detail.separatorsUsed) update({ layout: event.detail.layout }, { replace: true });
        }}
        startColumn={
          <ColumnSlot isShown>
            <FragmentList records={list.data} location={location} />
          </ColumnSlot>
        }
        midColumn={
          <ColumnSlot isShown={hasPanel}>
            {form === undefined && record !== null && (
              <FragmentDetail
                key={record.id}
                scope={scope}
                record={record}
                fragments={list.data}
                onEdit={() => update({ form: 'edit' })}
                onDeleted={() => update(nothingOpen)}
                layoutActions={actions}
              />
            )}
            {form !== undefined && (form === 'create' || edited !== null) && (
              <FragmentForm
                key={`${form} ${open}`}
                scope={scope}
                record={form === 'create' ? null : edited}
                records={list.data}
                onSaved={onSaved}
                onClose={() => update(form === 'edit' ? { form: undefined } : nothingOpen)}
                layoutActions={actions}
              />
            )}
            {form !== 'create' && edited === null && open !== undefined && (
              <MissingRecord name={open} actions={actions} />
            )}
          </ColumnSlot>
        }
      />
    </div>
  );
}
