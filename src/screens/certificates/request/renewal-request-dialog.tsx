import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import { baseNameOf } from '../../../domain/certificate/name';
import { renewalRequestName } from '../../../domain/certificate/signing-request';
import { alternativeNames } from '../../../domain/certificate/summary';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { generateText } from '../../../i18n/generate';
import { requestText as text } from '../../../i18n/request';
import { keyAlgorithmNameOf } from '../../../pki/generate/key-kinds';
import { keyAlgorithmNames } from '../../../pki/generate/types';
import type { Certificate } from '../../../pki/types';
import { Facts } from '../../../ui/detail/facts';
import { FormDialog } from '../../../ui/form-dialog';
import { certificateListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import { UnlockFirst } from '../../../ui/unlock-first';
import { useNow } from '../../../ui/use-now';
import { Choice } from '../generate/choice';
import { FieldFrame } from '../generate/field-frame';
import { emptyDraft, type GenerationDraft, toRequest } from '../generate/generation-draft';
import { PasswordField } from '../generate/password-field';
import { findProblems } from '../generate/problems';
import { TextInput } from '../generate/text-input';
import { useRequest } from './use-request';

interface RenewalRequestDialogProps {
  readonly scope: Scope;
  readonly record: CertificateRecord;
  readonly certificate: Certificate;
  /** Opens the waiting key. */
  readonly onCreated: (name: string) => void;
  readonly onClose: () => void;
}

/** A key and a request in the name of a certificate that another authority issued, for its renewal there. */
export function RenewalRequestDialog(props: RenewalRequestDialogProps) {
  const { backend } = useServices();
  const list = useQuery(certificateListQuery(backend, props.scope));
  if (list.data === undefined) return null;
  const taken = new Set(list.data.map(({ name }) => name));
  return (
    <UnlockFirst onClose={props.onClose}>
      <OpenRenewalRequestDialog {...props} taken={taken} />
    </UnlockFirst>
  );
}

function OpenRenewalRequestDialog(props: RenewalRequestDialogProps & { readonly taken: ReadonlySet<string> }) {
  const { scope, record, certificate, taken, onCreated, onClose } = props;
  const now = useNow();
  const algorithmId = useId();
  const making = useRequest(scope);
  const [draft, setDraft] = useState<GenerationDraft>({
    ...emptyDraft,
    name: baseNameOf(renewalRequestName(record.name, taken)),
    keyAlgorithm: keyAlgorithmNameOf(certificate.publicKey) ?? emptyDraft.keyAlgorithm,
  });
  const change = (changes: Partial<GenerationDraft>) => setDraft((current) => ({ ...current, ...changes }));
  const request = toRequest(draft, []);
  const context = { now, authorityEnds: null, renewsHere: false, taken: making.isRunning ? new Set<string>() : taken };
  const problem = findProblems(request, context).get('name');

  const submit = async () => {
    const { name, password, rememberPassword = false, keyAlgorithm, commonName } = request;
    const kept = { rememberPassword, ...(password !== undefined && { password }) };
    const wanted = { commonName, keyAlgorithm, renews: certificate.der };
    if (await making.run({ name, request: wanted, renews: record.name, ...kept })) onCreated(name);
  };

  return (
    <FormDialog
      title={text.renewalTitle}
      submitLabel={text.renewalSubmit}
      isComplete={problem === undefined}
      onSubmit={submit}
      onStop={making.cancel}
      onClose={onClose}
    >
      <p>{text.renewalHint(record.name)}</p>
      <Facts
        facts={[
          { label: text.renewalSubject, value: certificate.subject.text, wide: true },
          { label: text.renewalNames, value: alternativeNames(certificate).join(', '), wide: true },
        ]}
      />
      <TextInput
        label={generateText.name}
        value={draft.name}
        isRequired
        problem={problem}
        note={text.renewalNameHint}
        onChange={(name) => change({ name })}
      />
      <FieldFrame id={algorithmId} label={generateText.keyAlgorithm}>
        <Choice
          id={algorithmId}
          label={generateText.keyAlgorithm}
          values={keyAlgorithmNames}
          chosen={draft.keyAlgorithm}
          nameOf={(value) => generateText.keyAlgorithms[value]}
          onChange={(keyAlgorithm) => change({ keyAlgorithm })}
        />
      </FieldFrame>
      <PasswordField draft={draft} problem={undefined} onChange={change} onBlur={() => undefined} />
      {making.isRunning && <BusyIndicator active delay={300} text={text.working(draft.keyAlgorithm)} />}
    </FormDialog>
  );
}
