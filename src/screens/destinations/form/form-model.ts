import {
  type FormState,
  fieldsFor,
  isSecretByName,
  newDestination,
  propertiesToStore,
  removeProperty,
  setProperty,
  setSwitch,
  startForm,
  suggestionsFor,
} from '../../../domain/destination';
import type { Switches, SwitchId } from '../../../domain/destination/field-types';
import type { DestinationContent, Properties } from '../../../domain/destination/types';
import type { Label } from '../../../domain/scope';

/** The stored version that is being edited. */
export interface Base {
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** A row of Additional Properties whose key cannot be taken yet; `typed` is what stands in its key. */
export interface PendingRow {
  readonly id: string;
  readonly typed: string;
  readonly value: string;
}

/** A destination while it is edited, with all a draft of it needs: it survives JSON. Holds secrets. */
export interface FormModel {
  readonly form: FormState;
  readonly labels: readonly Label[];
  readonly plainKeys: readonly string[];
  readonly missingSecrets: readonly string[];
  readonly pending: readonly PendingRow[];
  /** Identities of rows that got their key here, so that a row stays the same while it does. */
  readonly rowIds: Readonly<Record<string, string>>;
  readonly nextRow: number;
  /** What it started from, or was compared with last: the form is unchanged while it says the same. */
  readonly initial: DestinationContent;
  /** Null for one that is not stored yet. */
  readonly base: Base | null;
}

export type FormAction =
  | { readonly type: 'set'; readonly key: string; readonly value: string | undefined }
  | { readonly type: 'switch'; readonly change: (state: FormState) => FormState }
  | { readonly type: 'labels'; readonly labels: readonly Label[] }
  | { readonly type: 'plain'; readonly key: string; readonly isPlain: boolean }
  | { readonly type: 'add-row' }
  | { readonly type: 'row-value'; readonly id: string; readonly value: string }
  | { readonly type: 'row-key'; readonly id: string; readonly key: string | null; readonly typed: string }
  | { readonly type: 'remove-row'; readonly id: string }
  | {
      readonly type: 'take-over';
      readonly content: DestinationContent;
      readonly initial: DestinationContent;
      readonly base: Base;
    }
  | { readonly type: 'create-anew' };

/** What a switch of the form does to it. */
export function switchTo<Id extends SwitchId>(id: Id, value: Switches[Id]): FormAction {
  return { type: 'switch', change: (state) => setSwitch(state, id, value) };
}

export function startNew(): FormModel {
  const form = newDestination();
  const content = { properties: propertiesToStore(form), labels: [], plainKeys: [], missingSecrets: [] };
  return { ...startWith(content, null), form };
}

/** The form of a content that is there already, stored or not. */
export function startWith(content: DestinationContent, base: Base | null): FormModel {
  return {
    form: startForm(content.properties),
    labels: content.labels,
    plainKeys: content.plainKeys,
    missingSecrets: content.missingSecrets,
    pending: [],
    rowIds: {},
    nextRow: 1,
    initial: content,
    base,
  };
}

/** What would be stored now. */
export function contentOfForm({ form, labels, plainKeys, missingSecrets }: FormModel): DestinationContent {
  const properties = propertiesToStore(form);
  return {
    properties,
    labels,
    plainKeys: plainKeys.filter((key) => Object.hasOwn(properties, key)),
    missingSecrets: missingSecrets.filter((key) => !Object.hasOwn(properties, key)),
  };
}

/** Whether something was entered that the start did not have. */
export function isChanged(model: FormModel): boolean {
  const isRowFilled = model.pending.some(({ typed, value }) => typed !== '' || value !== '');
  return isRowFilled || !isSameContent(contentOfForm(model), model.initial);
}

export function isSameContent(left: DestinationContent, right: DestinationContent): boolean {
  const text = ({ properties, labels, plainKeys, missingSecrets }: DestinationContent) =>
    JSON.stringify([Object.entries(properties).sort(), labels, [...plainKeys].sort(), [...missingSecrets].sort()]);
  return text(left) === text(right);
}

export type KeyProblem = 'no-key' | 'key-taken' | 'prefix-alone';

/** Why a row cannot have this key, or null. */
export function checkRowKey({ properties, switches }: FormState, typed: string): KeyProblem | null {
  if (typed === '') return 'no-key';
  if (suggestionsFor(properties).some(({ key, isPrefix }) => isPrefix && key === typed)) return 'prefix-alone';
  const fields = fieldsFor(properties, switches).flatMap((group) => group.fields);
  const isField = fields.some((field) => field.kind === 'property' && field.key === typed);
  return isField || Object.hasOwn(properties, typed) ? 'key-taken' : null;
}

/** Gives a row its key. One that cannot be taken makes the row pending: it waits, with its value, for another one. */
function setRowKey(model: FormModel, id: string, key: string | null, typed: string): FormModel {
  const row = model.pending.find((one) => one.id === id);
  // UI5 says the same change twice when it was chosen from the list: the row has its key by then.
  if (key === typed || (key === null && row === undefined)) return model;
  const value = key === null ? (row?.value ?? '') : (model.form.properties[key] ?? '');
  const without = key === null ? model.form : removeProperty(model.form, key);
  const others = model.pending.filter((one) => one.id !== id);
  if (checkRowKey(without, typed) !== null) {
    const waiting = { id, typed, value };
    const pending =
      row === undefined ? [...others, waiting] : model.pending.map((one) => (one.id === id ? waiting : one));
    return { ...model, form: without, pending };
  }
  const form = setProperty(without, typed, value);
  return {
    ...model,
    form: key === null ? form : { ...form, properties: inPlaceOf(model.form.properties, key, form.properties, typed) },
    pending: others,
    rowIds: { ...model.rowIds, [typed]: id },
  };
}

/** The properties with a renamed key where the old one was. */
function inPlaceOf(before: Properties, oldKey: string, after: Properties, newKey: string): Properties {
  const order = Object.keys(before).map((key) => (key === oldKey ? newKey : key));
  const keys = new Set([...order, ...Object.keys(after)]);
  return Object.fromEntries([...keys].flatMap((key) => (Object.hasOwn(after, key) ? [[key, after[key] ?? '']] : [])));
}

export function reduceForm(model: FormModel, action: FormAction): FormModel {
  switch (action.type) {
    case 'set': {
      const { key, value } = action;
      const form = value === undefined ? removeProperty(model.form, key) : setProperty(model.form, key, value);
      return { ...model, form };
    }
    case 'switch':
      return { ...model, form: action.change(model.form) };
    case 'labels':
      return { ...model, labels: action.labels };
    case 'plain': {
      const others = model.plainKeys.filter((key) => key !== action.key);
      return { ...model, plainKeys: action.isPlain && isSecretByName(action.key) ? [...others, action.key] : others };
    }
    case 'add-row':
      return {
        ...model,
        nextRow: model.nextRow + 1,
        pending: [...model.pending, { id: `row-${model.nextRow}`, typed: '', value: '' }],
      };
    case 'row-value':
      return {
        ...model,
        pending: model.pending.map((row) => (row.id === action.id ? { ...row, value: action.value } : row)),
      };
    case 'row-key':
      return setRowKey(model, action.id, action.key, action.typed.trim());
    case 'remove-row':
      return { ...model, pending: model.pending.filter(({ id }) => id !== action.id) };
    case 'take-over':
      return { ...startWith(action.content, action.base), initial: action.initial };
    case 'create-anew':
      return { ...model, base: null, initial: { ...model.initial, properties: {} } };
  }
}
