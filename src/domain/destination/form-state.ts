import { findType } from './catalogue/catalogue';
import type { PropertyDefinition, TypeDefinition } from './catalogue/definition';
import type { Switches, SwitchId } from './field-types';
import { isRequired, shownDefinitions } from './fields';
import { switchesOf } from './switches';
import type { Properties } from './types';

/** A destination that is being edited; survives JSON, so that a draft can be kept. Holds secrets. */
export interface FormState {
  readonly properties: Properties;
  /** Set by the user; derived from the properties when the form started. */
  readonly switches: Switches;
  /** Values of fields that are not shown now: not stored, but back in place when their field is. */
  readonly parked: Properties;
  /** As the form started. */
  readonly initial: Properties;
}

/** The form of an existing, imported or duplicated destination: nothing is added, moved or left out. */
export function startForm(properties: Properties): FormState {
  return { properties, switches: switchesOf(properties), parked: {}, initial: properties };
}

/** The form of a new destination, with what the editor preselects. */
export function newDestination(type = 'HTTP'): FormState {
  const empty = startForm({ Name: '' });
  const state = setProperty({ ...empty, initial: {} }, 'Type', type);
  return type === 'HTTP' ? setProperty(state, 'Authentication', 'NoAuthentication') : state;
}

/** Enters a value; an empty one stays until `propertiesToStore`, so that the key keeps its place. */
export function setProperty(state: FormState, key: string, value: string): FormState {
  const properties = { ...state.properties, [key]: value };
  if (key !== 'Type' || value === state.properties.Type) return settle(state, { ...state, properties });
  const settled = parkForeignValues(settle(state, { ...state, properties }));
  return carryOver(settled, findType(state.properties), findType(properties), state.properties);
}

/** Takes a property out, as for an additional one that is deleted, or a secret that is no longer set empty. */
export function removeProperty(state: FormState, key: string): FormState {
  return settle(state, { ...state, properties: without(state.properties, [key]) });
}

export function setSwitch<Id extends SwitchId>(state: FormState, id: Id, value: Switches[Id]): FormState {
  return settle(state, { ...state, switches: { ...state.switches, [id]: value } });
}

/** Takes other properties over as a whole, as from the JSON view. */
export function replaceProperties(state: FormState, properties: Properties): FormState {
  return { ...startForm(properties), initial: state.initial };
}

/**
 * What *Create* and *Save* store: without fields that were left or made empty, but with those that had been empty
 * before; keys that were there at the start stand in their old order.
 */
export function propertiesToStore({ properties, switches, initial }: FormState): Properties {
  const fields = keysOf(shownDefinitions(properties, switches).filter(({ type }) => type !== 'password'));
  const isLeftEmpty = (key: string) => properties[key] === '' && initial[key] !== '' && fields.has(key);
  const known = Object.keys(initial).filter((key) => Object.hasOwn(properties, key));
  const added = Object.keys(properties).filter((key) => !Object.hasOwn(initial, key));
  const kept = [...known, ...added].filter((key) => !isLeftEmpty(key));
  return Object.fromEntries(kept.map((key) => [key, properties[key] ?? '']));
}

/** One value can decide over others that decide in turn; the catalogue has no longer chain. */
const longestChain = 8;

/** Parks what is no longer shown, brings back what is shown again, and fills in what the editor preselects. */
function settle(before: FormState, after: FormState): FormState {
  let previous = before;
  let state = after;
  for (let step = 0; step < longestChain; step += 1) {
    const next = settleOnce(previous, state);
    if (next === state) return state;
    previous = state;
    state = next;
  }
  return state;
}

function settleOnce(before: FormState, state: FormState): FormState {
  const shownBefore = keysOf(shownDefinitions(before.properties, before.switches));
  const definitions = shownDefinitions(state.properties, state.switches);
  const shown = keysOf(definitions);
  const gone = [...shownBefore].filter(
    (key) => !shown.has(key) && Object.hasOwn(state.properties, key) && !wasAdditional(key, state.initial),
  );
  // A key that two types share may be parked although it was shown all the time.
  const appeared = definitions.filter(
    ({ key }) => !Object.hasOwn(state.properties, key) && (!shownBefore.has(key) || Object.hasOwn(state.parked, key)),
  );
  const found = appeared.flatMap((definition): [string, string][] => {
    const value = valueFor(definition, state, shownBefore.has(definition.key));
    return value === null ? [] : [[definition.key, value]];
  });
  if (gone.length === 0 && found.length === 0) return state;
  const restored = found.flatMap(([key, value]) => (state.parked[key] === value ? [key] : []));
  return {
    ...state,
    properties: { ...without(state.properties, gone), ...Object.fromEntries(found) },
    parked: { ...without(state.parked, restored), ...pick(state.properties, gone) },
  };
}

/** Stored from the start without a field of its own: what the user did not enter here is not taken away by a switch. */
function wasAdditional(key: string, initial: Properties): boolean {
  if (!Object.hasOwn(initial, key)) return false;
  return shownDefinitions(initial, switchesOf(initial)).every((definition) => definition.key !== key);
}

/** What an appearing field holds: what it held before, else what the editor preselects. One that was shown all the time held a value of another type. */
function valueFor(
  definition: PropertyDefinition,
  { properties, parked, switches }: FormState,
  wasShown: boolean,
): string | null {
  const { key, type, defaultValue, preselected } = definition;
  const old = parked[key];
  if (old !== undefined && (!wasShown || isAllowed(definition, old))) return old;
  const selects = type === 'enum' && (preselected === true || isRequired(definition, properties, switches));
  return selects ? (defaultValue ?? null) : null;
}

function isAllowed({ type, values }: PropertyDefinition, value: string): boolean {
  return type !== 'enum' || values === undefined || values.includes(value);
}

/** A key that two types share may take other values in the new one. */
function parkForeignValues(state: FormState): FormState {
  const foreign = shownDefinitions(state.properties, state.switches)
    .filter(({ key }) => key !== 'Type')
    .filter((definition) => !isAllowed(definition, state.properties[definition.key] ?? definition.values?.[0] ?? ''))
    .map(({ key }) => key);
  if (foreign.length === 0) return state;
  return settle(state, {
    ...state,
    properties: without(state.properties, foreign),
    parked: { ...state.parked, ...pick(state.properties, foreign) },
  });
}

const carriedParts = ['description', 'proxyType', 'location', 'user', 'password'] as const;

/** What both types say under keys of their own moves from the old key to the new one. */
function carryOver(
  state: FormState,
  from: TypeDefinition | null,
  to: TypeDefinition | null,
  before: Properties,
): FormState {
  if (from === null || to === null) return state;
  let current = state;
  for (const part of carriedParts) {
    const [oldKey, newKey] = [from.keys[part], to.keys[part]];
    if (oldKey === null || newKey === null || oldKey === newKey || Object.hasOwn(before, newKey)) continue;
    current = carry(current, oldKey, newKey);
  }
  return current;
}

function carry(state: FormState, oldKey: string, newKey: string): FormState {
  const value = state.parked[oldKey];
  if (value === undefined || value === '') return state;
  const target = shownDefinitions(state.properties, state.switches).find(({ key }) => key === newKey);
  if (target !== undefined && !isAllowed(target, value)) return state;
  const parked = without(state.parked, [oldKey, newKey]);
  if (target === undefined) return { ...state, parked: { ...parked, [newKey]: value } };
  return settle(state, { ...state, parked, properties: { ...state.properties, [newKey]: value } });
}

function keysOf(definitions: readonly PropertyDefinition[]): ReadonlySet<string> {
  return new Set(definitions.map(({ key }) => key));
}

function without(properties: Properties, keys: readonly string[]): Properties {
  if (keys.length === 0) return properties;
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !keys.includes(key)));
}

function pick(properties: Properties, keys: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => keys.includes(key)));
}
