import { memo } from 'react';
import type { PropertyField } from '../../../../domain/destination/field-types';
import { destinationFormText as text } from '../../../../i18n/destination-form';
import type { FileToOpen } from '../certificate-findings';
import { fieldId, useFormActions } from '../form-context';
import type { FormIssue } from '../form-issues';
import { FieldFrame } from './field-frame';
import { PropertyControl } from './property-control';

interface PropertyInputProps {
  readonly field: PropertyField;
  readonly value: string | undefined;
  readonly issue: FormIssue | null;
  /** An export had removed the value, and nobody entered it since. */
  readonly isMissingSecret: boolean;
  readonly isReadOnly: boolean;
  readonly opensFile: FileToOpen | undefined;
}

/** A property with its label; drawn again only when something of it changed. */
export const PropertyInput = memo(function PropertyInput(props: PropertyInputProps) {
  const { field, value, issue, isMissingSecret, isReadOnly, opensFile } = props;
  const { setProperty, touch } = useFormActions();
  const id = fieldId(field.key);
  return (
    <FieldFrame
      id={id}
      label={field.label}
      isRequired={field.required}
      help={field.description}
      note={noteOf(field, isMissingSecret && value === undefined)}
    >
      <PropertyControl
        id={id}
        field={field}
        value={value}
        issue={issue}
        isReadOnly={isReadOnly}
        opensFile={opensFile}
        onChange={(next) => setProperty(field.key, next)}
        onBlur={() => touch(field.key)}
      />
    </FieldFrame>
  );
}, isSame);

function noteOf({ deprecated, httpsOnlyValues }: PropertyField, lacksSecret: boolean): string | null {
  if (lacksSecret) return text.secretRemoved;
  if (deprecated) return text.deprecated;
  return httpsOnlyValues.length > 0 ? text.offeredForHttps(httpsOnlyValues) : null;
}

/** The interpreter makes every field anew at each change: they are the same when they say the same. */
function isSame(before: PropertyInputProps, after: PropertyInputProps): boolean {
  return (
    before.value === after.value &&
    before.isMissingSecret === after.isMissingSecret &&
    before.isReadOnly === after.isReadOnly &&
    before.opensFile?.name === after.opensFile?.name &&
    before.issue?.message === after.issue?.message &&
    before.issue?.severity === after.issue?.severity &&
    JSON.stringify(before.field) === JSON.stringify(after.field)
  );
}
