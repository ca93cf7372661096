import { useState } from 'react';
import type { FacetCounts } from '../../../../domain/certificate/list';
import { type CertificateExtension, certificateExtensions } from '../../../../domain/certificate/name';
import type { StatusCode } from '../../../../domain/certificate/status';
import type { CertificateKind, CertificateOrigin } from '../../../../domain/certificate/types';
import { certificateDetailText } from '../../../../i18n/certificate-detail';
import { certificatesText as text } from '../../../../i18n/certificates';
import { Choices, orNone, withChosen } from '../../../../ui/list/choices';
import { ViewDialog } from '../../../../ui/list/view-dialog';
import type { CertificatesSearch } from '../../certificates-search';

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
  const [origin, setOrigin] = useState<readonly CertificateOrigin[]>(filter.origin ?? []);
  const reset = () => {
    setStatus([]);
    setKind([]);
    setType([]);
    setOrigin([]);
  };
  const confirm = () =>
    onChange({
      status: orNone(status),
      kind: orNone(kind),
      type: orNone(type),
      origin: orNone(origin),
      page: undefined,
    });
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
      <Choices
        legend={certificateDetailText.origin}
        values={withChosen([...facets.origin.keys()], origin)}
        chosen={origin}
        label={(value) => text.valueWithCount(certificateDetailText.origins[value], facets.origin.get(value) ?? 0)}
        onChange={setOrigin}
      />
    </ViewDialog>
  );
}
