import { Label } from '@ui5/webcomponents-react';
import { useId } from 'react';
import { isSecretKey } from '../../../domain/destination';
import { serviceInstanceText as text } from '../../../i18n/service-instance';
import { classNames } from '../../../ui/class-names';
import { SecretField } from '../../../ui/secret-field';
import { TextField } from '../../../ui/text-field';
import { type DraftedDestination, editableKeys, type KeyDraft } from './key-draft';
import { labelOf } from './label-of';
import styles from './service-instance.module.css';

/** Third step: the names, and the credentials as they were found. */
export function DetailsStep(props: {
  readonly draft: KeyDraft;
  readonly drafted: DraftedDestination;
  readonly onChange: (change: Partial<KeyDraft>) => void;
}) {
  const { draft, drafted, onChange } = props;
  const { properties, certificate, nameProblem, certificateProblem, urlProblem } = drafted;
  const enter = (key: string, value: string) => onChange({ entered: { ...draft.entered, [key]: value } });
  return (
    <>
      <p className={styles.quiet}>{text.detailsHint}</p>
      <div className={styles.fields}>
        <TextField
          label={text.name}
          value={properties.Name ?? ''}
          onChange={(name) => onChange({ name })}
          isRequired
          maxLength={200}
          problem={nameProblem === null ? null : text.nameProblems[nameProblem]}
        />
        <TextField
          label={text.description}
          value={draft.description}
          onChange={(description) => onChange({ description })}
        />
        <div className={classNames(styles.wideField)}>
          <TextField
            label={labelOf(properties, 'URL')}
            value={properties.URL ?? ''}
            onChange={(url) => onChange({ url })}
            isRequired
            problem={urlProblem === null ? null : urlProblem === 'missing' ? text.urlNeeded : text.urlWrong}
          />
        </div>
        {editableKeys(properties).map((key) =>
          isSecretKey(key) ? (
            <Secret
              key={key}
              label={labelOf(properties, key)}
              value={properties[key] ?? ''}
              onChange={(value) => enter(key, value)}
            />
          ) : (
            <TextField
              key={key}
              label={labelOf(properties, key)}
              value={properties[key] ?? ''}
              onChange={(value) => enter(key, value)}
            />
          ),
        )}
        {certificate !== null && (
          <div className={styles.wideField}>
            <TextField
              label={text.certificateName}
              value={certificate.name}
              onChange={(certificateName) => onChange({ certificateName })}
              isRequired
              maxLength={200}
              problem={certificateProblem === null ? null : text.certificateProblems[certificateProblem]}
            />
            <p className={styles.quiet}>{text.certificateHint}</p>
          </div>
        )}
      </div>
    </>
  );
}

function Secret(props: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const id = useId();
  return (
    <div className={styles.field}>
      <Label for={id} showColon>
        {props.label}
      </Label>
      <SecretField id={id} label={props.label} value={props.value} onChange={(value) => props.onChange(value ?? '')} />
    </div>
  );
}
