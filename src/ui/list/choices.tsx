import { CheckBox } from '@ui5/webcomponents-react';
import styles from './view-dialog.module.css';

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly label: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** A group of a filter dialog: any number of values may be ticked. */
export function Choices<T extends string>({ legend, values, chosen, label, onChange }: ChoicesProps<T>) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      {values.map((value) => (
        <CheckBox
          key={value}
          text={label(value)}
          checked={chosen.includes(value)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, value] : chosen.filter((item) => item !== value))
          }
        />
      ))}
    </fieldset>
  );
}

/** A chosen value stays on offer although no row has it any more: it can be taken back. */
export function withChosen<T>(occurring: readonly T[], chosen: readonly T[]): readonly T[] {
  return [...occurring, ...chosen.filter((value) => !occurring.includes(value))];
}

/** The values for the address, where none means all. */
export function orNone<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
