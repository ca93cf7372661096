import { useMemo, useState } from 'react';
import { countFacets, type DestinationFilter, type DestinationRow } from '../../../../domain/destination/list';
import { destinationsText as text } from '../../../../i18n/destinations';
import { Choices, orNone, withChosen } from '../../../../ui/list/choices';
import { ViewDialog } from '../../../../ui/list/view-dialog';
import type { DestinationsSearch } from '../../destinations-search';

interface FilterDialogProps {
  readonly filter: DestinationsSearch;
  readonly rows: readonly DestinationRow[];
  readonly onChange: (changes: DestinationsSearch) => void;
  readonly onClose: () => void;
}

/** Filters by type, proxy type, authentication, label and health; only values that occur are offered, each with how many have it. */
export function FilterDialog({ filter, rows, onChange, onClose }: FilterDialogProps) {
  const facets = useMemo(() => countFacets(rows), [rows]);
  const [chosen, setChosen] = useState<DestinationFilter>(() => {
    const { type, proxyType, authentication, label, health } = filter;
    return { type, proxyType, authentication, label, health };
  });
  const { type = [], proxyType = [], authentication = [], label = [], health = [] } = chosen;
  const confirm = () =>
    onChange({
      type: orNone(type),
      proxyType: orNone(proxyType),
      authentication: orNone(authentication),
      label: orNone(label),
      health: orNone(health),
      page: undefined,
    });
  const group = (
    facet: 'type' | 'proxyType' | 'authentication' | 'label',
    legend: string,
    values: readonly string[],
  ) => (
    <Choices
      legend={legend}
      values={withChosen([...facets[facet].keys()], values)}
      chosen={values}
      label={(value) => text.valueWithCount(value, facets[facet].get(value) ?? 0)}
      onChange={(next) => setChosen((current) => ({ ...current, [facet]: next }))}
    />
  );

  return (
    <ViewDialog title={text.filter} onReset={() => setChosen({})} onConfirm={confirm} onClose={onClose}>
      {group('type', text.columns.type, type)}
      {group('proxyType', text.columns.proxyType, proxyType)}
      {group('authentication', text.columns.authentication, authentication)}
      {(facets.label.size > 0 || label.length > 0) && group('label', text.columns.labels, label)}
      <Choices
        legend={text.health}
        values={withChosen([...facets.health.keys()], health)}
        chosen={health}
        label={(value) => text.valueWithCount(text.healthNames[value], facets.health.get(value) ?? 0)}
        onChange={(next) => setChosen((current) => ({ ...current, health: next }))}
      />
    </ViewDialog>
  );
}
