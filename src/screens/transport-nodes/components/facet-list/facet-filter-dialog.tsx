import { RadioButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { facetListText as text } from '../../../../i18n/transport-logs';
import { Choices, withChosen } from '../../../../ui/list/choices';
import { ViewDialog } from '../../../../ui/list/view-dialog';
import styles from '../../../../ui/list/view-dialog.module.css';
import { periods } from '../period';
import type { RawSearch } from '../use-address';
import { type FacetChoice, type FacetFilter, toFacetParameter } from './facets';

interface FacetFilterDialogProps {
  readonly choices: readonly FacetChoice[];
  readonly filter: FacetFilter;
  readonly onChange: (changes: RawSearch) => void;
  readonly onClose: () => void;
}

/** Filters by time and by the facts of a list; only values that occur are offered, each with how many have it. */
export function FacetFilterDialog({ choices, filter, onChange, onClose }: FacetFilterDialogProps) {
  const [chosen, setChosen] = useState(filter.chosen);
  const [period, setPeriod] = useState(filter.period);

  const reset = () => {
    setChosen(Object.fromEntries(choices.map(({ name, usual }) => [name, usual])));
    setPeriod('all');
  };
  const confirm = () => {
    const parameters = choices.map((choice) => [choice.name, toFacetParameter(choice, chosen[choice.name] ?? [])]);
    onChange({ ...Object.fromEntries(parameters), period: period === 'all' ? undefined : period, page: undefined });
  };

  return (
    <ViewDialog title={text.filter} onReset={reset} onConfirm={confirm} onClose={onClose}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{text.period}</legend>
        {periods.map((item) => (
          <RadioButton
            key={item}
            name="period"
            text={text.periods[item]}
            checked={period === item}
            onChange={() => setPeriod(item)}
          />
        ))}
      </fieldset>
      {choices.map(({ name, legend, label, counts }) => {
        const values = chosen[name] ?? [];
        return (
          <Choices
            key={name}
            legend={legend}
            values={withChosen([...counts.keys()], values)}
            chosen={values}
            label={(value) => text.valueWithCount(label(value), counts.get(value) ?? 0)}
            onChange={(next) => setChosen((current) => ({ ...current, [name]: next }))}
          />
        );
      })}
    </ViewDialog>
  );
}
