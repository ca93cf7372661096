import type { PropertyField } from '../../../../domain/destination/field-types';
import type { FileToOpen } from '../certificate-findings';
import type { FormIssue } from '../form-issues';

/** What every kind of input gets. */
export interface InputProps {
  readonly id: string;
  readonly field: PropertyField;
  readonly value: string | undefined;
  readonly issue: FormIssue | null;
  readonly isReadOnly: boolean;
  /** Of the password of a store: the stored file it is to open, to test it there. */
  readonly opensFile?: FileToOpen | undefined;
  /** Undefined takes a secret away; the empty text is one that was set empty on purpose. */
  readonly onChange: (value: string | undefined) => void;
  readonly onBlur: () => void;
}
