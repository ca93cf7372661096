import { createContext, useContext } from 'react';
import type { Switches, SwitchId } from '../../../domain/destination/field-types';
import type { Scope } from '../../../domain/scope';

/** What fields do to the form; the same for as long as the form is open, so that only what changed is drawn again. */
export interface FormActions {
  readonly scope: Scope;
  /** Undefined takes the property away. */
  readonly setProperty: (key: string, value: string | undefined) => void;
  readonly setSwitch: <Id extends SwitchId>(id: Id, value: Switches[Id]) => void;
  /** From now on what is wrong with the field is shown. */
  readonly touch: (key: string) => void;
}

const FormContext = createContext<FormActions | null>(null);

export const FormProvider = FormContext.Provider;

export function useFormActions(): FormActions {
  const actions = useContext(FormContext);
  if (actions === null) throw new Error('useFormActions needs a FormProvider above it');
  return actions;
}

/** The element of a property's input, to focus it from afar. */
export function fieldId(key: string): string {
  return `destination-field-${key}`;
}

/** The cards that are focused where an issue has no input of its own. */
export const labelsId = 'destination-labels';
export const additionalId = 'destination-additional';
