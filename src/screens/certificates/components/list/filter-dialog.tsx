import { CheckBox } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { FacetCounts } from '../../../../domain/certificate/list';
import { type CertificateExtension, certificateExtensions } from '../../../../domain/certificate/name';
import type { StatusCode } from '../../../../domain/certificate/status';
import type { CertificateKind } from '../../../../domain/certificate/types';
import { certificatesText as text } from '../../../../i18n/certificates';
import type { CertificatesSearch } from '../../certificates-search';
import { ViewDialog } from './view-dialog';
import styles from './view-dialog.module.css';

interface FilterDialogProps {
  readonly filter: CertificatesSearch;
  readonly facets: FacetCounts;
  readonly onChange: (changes: CertificatesSearch) => void;
  readonly onClose: () => void;
}

/** Filters by status, kind and type; only values that occur are offered, each with how many have it. */
export function FilterDialog({ filter, facets, onChange, onClose }: FilterDialogProps) {
  const [status, setStatus] = useState<readonly StatusCode[]>(filter.status ?? []);
  const [kind, setKind] = useState<readonly CertificateKind[]>(filter.kind ?? []);
  const [type, setType] = useState<readonly CertificateExtension[]>(filter.type ?? []);
  const reset = () => {
    setStatus([]);
    setKind([]);
    setType([]);
  };
  const confirm = () => onChange({ status: orNone(status), kind: orNone(kind), type: orNone(type), page: undefined });
  const types = certificateExtensions.filter((item) => facets.type.has(item) || type.includes(item));

  return (
    <ViewDialog title={text.filter} onReset={reset} onConfirm={confirm} onClose={onClose}>
      <Choices
        legend={text.status}
        values={withChosen([...facets.status.keys()], status)}
        chosen={status}
        label={(value) => text.valueWithCount(text.statusNames[value], facets.status.get(value) ?? 0)}
        onChange={setStatus}
      />
      <Choices
        legend={text.columns.kind}
        values={withChosen([...facets.kind.keys()], kind)}
        chosen={kind}
        label={(value) => text.valueWithCount(text.kinds[value], facets.kind.get(value) ?? 0)}
        onChange={setKind}
      />
      <Choices
        legend={text.columns.type}
        values={types}
        chosen={type}
        label={(value) => text.valueWithCount(value.toUpperCase(), facets.type.get(value) ?? 0)}
        onChange={setType}
      />
    </ViewDialog>
  );
}

interface ChoicesProps<T extends string> {
  readonly legend: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly label: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

function Choices<T extends string>({ legend, values, chosen, label, onChange }: ChoicesProps<T>) {
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
function withChosen<T>(occurring: readonly T[], chosen: readonly T[]): readonly T[] {
  return [...occurring, ...chosen.filter((value) => !occurring.includes(value))];
}

function orNone<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
