import type { Field } from '../../../domain/destination/field-types';
import type { FileToOpen } from './certificate-findings';
import { PropertyInput } from './fields/property-input';
import { SwitchInput } from './fields/switch-input';
import type { FormIssue } from './form-issues';
import type { FormModel } from './form-model';

export interface FieldListProps {
  readonly fields: readonly Field[];
  readonly model: FormModel;
  /** What is shown at the fields. */
  readonly issues: ReadonlyMap<string, FormIssue>;
  /** The stored certificates that the password fields belong to, by the key of the password. */
  readonly files: ReadonlyMap<string, FileToOpen>;
  /** Keys that cannot be changed. */
  readonly readOnly: readonly string[];
}

/** The inputs of one card or column. */
export function FieldList({ fields, model, issues, files, readOnly }: FieldListProps) {
  return fields.map((field) =>
    field.kind === 'switch' ? (
      <SwitchInput key={field.id} field={field} />
    ) : (
      <PropertyInput
        key={field.key}
        field={field}
        value={model.form.properties[field.key]}
        issue={issues.get(field.key) ?? null}
        isMissingSecret={model.missingSecrets.includes(field.key)}
        isReadOnly={readOnly.includes(field.key)}
        opensFile={files.get(field.key)}
      />
    ),
  );
}
