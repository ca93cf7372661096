import { Input, Title } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { generatedExtensions, generatedFormatOf } from '../../../domain/certificate/generated-file';
import { validityUnits } from '../../../domain/certificate/generation';
import { baseNameOf, extensionOf } from '../../../domain/certificate/name';
import { defaultValidity } from '../../../domain/certificate/validity';
import { createText } from '../../../i18n/create';
import { generateText as text } from '../../../i18n/generate';
import { useServices } from '../../../ui/services';
import createStyles from '../create/create.module.css';
import { Choice } from './choice';
import { CsrField } from './csr-field';
import { FieldFrame } from './field-frame';
import styles from './generate.module.css';
import { type ChangeDraft, fileNameOf, type GenerationDraft, takesPassword } from './generation-draft';
import { PasswordField } from './password-field';
import type { FieldName, Problems } from './problems';
import { RenewalFields } from './renewal-fields';
import { TextInput } from './text-input';
import type { CsrReading } from './use-csr';

interface DetailsCardProps {
  readonly draft: GenerationDraft;
  readonly problems: Problems;
  readonly reading: CsrReading;
  readonly onChange: ChangeDraft;
  /** A field was left: what is wrong with it may be shown. */
  readonly onLeave: (field: FieldName) => void;
}

/** The fields of the cockpit, in its order. */
export function DetailsCard({ draft, problems, reading, onChange, onLeave }: DetailsCardProps) {
  const { authority } = useServices().backend;
  const extensionId = useId();
  const validityId = useId();
  const { name, extension, csr } = draft;
  const validityProblem = problems.get('validity');

  const leaveName = () => {
    // A name typed with its extension means both.
    const typed = generatedExtensions.find((one) => one === extensionOf(name.trim()));
    if (typed !== undefined && (csr === null || typed === 'pem')) {
      onChange({ name: baseNameOf(name.trim()), extension: typed });
    }
    onLeave('name');
  };

  return (
    <section className={createStyles.card} aria-label={createText.generationDetails}>
      <Title level="H3" size="H5">
        {createText.generationDetails}
      </Title>
      <div className={styles.fields}>
        <TextInput
          label={text.name}
          value={name}
          isRequired
          problem={problems.get('name')}
          onChange={(value) => onChange({ name: value })}
          onBlur={leaveName}
        />
        <TextInput
          label={text.service}
          value={authority === null ? text.sapService : text.ownService}
          isReadOnly
          note={authority === null ? null : text.ownServiceHint}
          onChange={() => undefined}
        />
        <FieldFrame
          id={extensionId}
          label={text.extension}
          isRequired
          note={
            csr !== null
              ? text.withRequest
              : generatedFormatOf(`name.${extension}`) === 'pem' && extension !== 'pem'
                ? text.pemInside
                : null
          }
        >
          <Choice
            id={extensionId}
            label={text.extension}
            isRequired
            isDisabled={csr !== null}
            values={generatedExtensions}
            chosen={extension}
            nameOf={(value) => text.extensions[value]}
            onChange={(value) => onChange({ extension: value })}
          />
        </FieldFrame>
        <TextInput
          label={text.commonName}
          value={draft.commonName}
          placeholder={fileNameOf(draft)}
          problem={problems.get('commonName')}
          note={text.commonNameHint}
          onChange={(value) => onChange({ commonName: value })}
          onBlur={() => onLeave('commonName')}
        />
        <FieldFrame id={validityId} label={text.validity}>
          <div className={styles.validity}>
            <Input
              id={validityId}
              accessibleName={text.validityNumber}
              value={draft.validity}
              placeholder={`${defaultValidity.value}`}
              valueState={validityProblem === undefined ? 'None' : 'Negative'}
              valueStateMessage={validityProblem === undefined ? undefined : <div>{validityProblem}</div>}
              onInput={(event) => onChange({ validity: event.target.value })}
              onBlur={() => onLeave('validity')}
            />
            <Choice
              label={text.validityUnit}
              values={validityUnits}
              chosen={draft.unit}
              nameOf={(value) => text.units[value]}
              onChange={(value) => {
                onChange({ unit: value });
                onLeave('validity');
              }}
            />
          </div>
        </FieldFrame>
        {takesPassword(draft) && (
          <PasswordField
            draft={draft}
            problem={problems.get('password')}
            onChange={onChange}
            onBlur={() => onLeave('password')}
          />
        )}
        <RenewalFields draft={draft} onChange={onChange} />
        <CsrField csr={csr} reading={reading} onRemove={() => onChange({ csr: null })} />
      </div>
    </section>
  );
}
