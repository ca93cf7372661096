import type { Label } from '../scope';
import type { DestinationIssue } from './field-types';
import type { ImportedDestination, ImportIssue } from './files/types';
import { compareWithRecord, type ImportDifference, isSame, keptSecrets } from './import-differences';
import { FreeNames, toAllowedName } from './import-names';
import { checkDestinationName, type DestinationNameProblem } from './name';
import type { DestinationContent, DestinationRecord, Properties } from './types';

/**
 * What is done with one imported destination: `store` under its name, `rename` and store, `replace` the stored one of
 * its name, or `skip`.
 */
export type ImportChoice = 'store' | 'rename' | 'replace' | 'skip';

/** What the user decided about one imported destination. */
export interface ImportWish {
  readonly imported: ImportedDestination;
  /** What the rules of its type say of it. */
  readonly findings: readonly DestinationIssue[];
  readonly fileName: string;
  /** Null while nothing was decided. */
  readonly choice: ImportChoice | null;
  /** Null for the proposed name. */
  readonly typedName: string | null;
  /** Entered for secrets that the file lacks. */
  readonly secrets: Properties;
  /** Those of the stored one of its name; undefined where they are not known, as while the vault is locked. */
  readonly storedSecrets?: Properties | undefined;
  /** When replacing: stored secrets that the file lacks are dropped. */
  readonly dropsSecrets?: boolean;
}

/**
 * - `new`: its name is free
 * - `same`, `different`: one of its name is stored
 * - `duplicate`: an earlier one of the same import takes its name
 * - `invalid`: cannot be stored as it is, or could not work if it were
 */
export type ImportState = 'new' | 'same' | 'different' | 'duplicate' | 'invalid';

export type ImportReason =
  /** Something the file says. */
  | { readonly kind: 'file'; readonly issue: ImportIssue }
  | { readonly kind: 'name'; readonly problem: DestinationNameProblem }
  | { readonly kind: 'no-type' }
  /** A rule it breaks. Stored all the same if the user says so, to be corrected here. */
  | { readonly kind: 'rule'; readonly issue: DestinationIssue };

export interface PlannedImport {
  readonly state: ImportState;
  /** Why it is invalid. */
  readonly reasons: readonly ImportReason[];
  /** From the stored destination of its name to the imported one, field by field; empty without one. */
  readonly differences: readonly ImportDifference[];
  /** Those that make sense for it; `skip` always does. */
  readonly choices: readonly ImportChoice[];
  readonly choice: ImportChoice;
  /** The name it will have; where it is skipped the name in the file. */
  readonly name: string;
  /** What is wrong with that name; nothing can be stored while something is. */
  readonly nameProblem: DestinationNameProblem | 'taken' | null;
  /** Which of the import, from 0, takes the name of a duplicate. */
  readonly duplicateOf: number | null;
  /** Stored secrets that stay because the file lacks them; only of one that replaces. */
  readonly keptSecrets: readonly string[];
  /** Secrets that will be marked as missing. */
  readonly missingSecrets: readonly string[];
  readonly replaced: DestinationRecord | null;
}

/**
 * What will become of each, in the order given. Undecided, nothing stored is touched: what is stored in another form is
 * skipped, and a name that is used twice in the import gets a number.
 */
export function planImport(
  wishes: readonly ImportWish[],
  existing: readonly DestinationRecord[],
): readonly PlannedImport[] {
  const stored = new Map(existing.map((record) => [record.name, record]));
  const names = new FreeNames(stored.keys());
  const takers = new Map<string, number>();
  return wishes.map((wish, index) => {
    const planned = planOne(wish, stored, names, takers, wishes);
    if (planned.choice !== 'skip' && planned.nameProblem === null) {
      names.take(planned.name);
      takers.set(planned.name, index);
    }
    return planned;
  });
}

const noDifferences: readonly ImportDifference[] = [];

function planOne(
  wish: ImportWish,
  stored: ReadonlyMap<string, DestinationRecord>,
  names: FreeNames,
  takers: ReadonlyMap<string, number>,
  wishes: readonly ImportWish[],
): PlannedImport {
  const wishedName = wish.imported.properties.Name ?? '';
  const reasons = reasonsOf(wish);
  const record = stored.get(wishedName) ?? null;
  const earlier = takers.get(wishedName) ?? null;
  const differences = record === null ? noDifferences : compareWithRecord(wish, record);
  const validState = validStateOf(record, earlier, differences);
  // Where nothing would change, a broken rule is no news.
  const isKnown = validState === 'same' && reasons.every(({ kind }) => kind === 'rule');
  const state = reasons.length > 0 && !isKnown ? 'invalid' : validState;
  const choices = choicesOf(validState, reasons);
  const choice =
    wish.choice !== null && choices.includes(wish.choice) ? wish.choice : suggest(state, wish, wishes[earlier ?? -1]);
  const name = nameFor(choice, wish, names);
  const replaced = choice === 'replace' ? record : null;
  const kept = replaced === null ? [] : keptSecrets(wish, replaced);
  return {
    state,
    reasons,
    differences,
    choices,
    choice,
    name,
    nameProblem: choice === 'rename' ? checkName(name, names) : null,
    duplicateOf: validState === 'duplicate' ? earlier : null,
    keptSecrets: kept,
    missingSecrets: wish.imported.missingSecrets.filter(
      (key) => !Object.hasOwn(wish.secrets, key) && !kept.includes(key),
    ),
    replaced,
  };
}

function reasonsOf({ imported: { properties, issues }, findings }: ImportWish): readonly ImportReason[] {
  const errors = issues.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.map((issue) => ({ kind: 'file', issue }));
  const problem = checkDestinationName(properties.Name ?? '');
  const broken = findings.filter(({ severity }) => severity === 'error');
  return [
    ...(problem === null ? [] : [{ kind: 'name', problem } as const]),
    ...((properties.Type ?? '') === '' ? [{ kind: 'no-type' } as const] : []),
    ...broken.map((issue) => ({ kind: 'rule', issue }) as const),
  ];
}

type ValidState = Exclude<ImportState, 'invalid'>;

function validStateOf(
  record: DestinationRecord | null,
  earlier: number | null,
  differences: readonly ImportDifference[],
): ValidState {
  if (earlier !== null) return 'duplicate';
  if (record === null) return 'new';
  return isSame(differences) ? 'same' : 'different';
}

const choicesByState: Readonly<Record<ValidState, readonly ImportChoice[]>> = {
  new: ['store', 'rename', 'skip'],
  same: ['replace', 'rename', 'skip'],
  different: ['replace', 'rename', 'skip'],
  duplicate: ['rename', 'skip'],
};

function choicesOf(validState: ValidState, reasons: readonly ImportReason[]): readonly ImportChoice[] {
  const kinds = new Set(reasons.map(({ kind }) => kind));
  if (kinds.has('file') || kinds.has('no-type')) return ['skip'];
  return kinds.has('name') ? ['rename', 'skip'] : choicesByState[validState];
}

function suggest(state: ImportState, wish: ImportWish, earlier: ImportWish | undefined): ImportChoice {
  if (state === 'new') return 'store';
  if (state !== 'duplicate' || earlier === undefined) return 'skip';
  return equalProperties(wish.imported.properties, earlier.imported.properties) ? 'skip' : 'rename';
}

function equalProperties(left: Properties, right: Properties): boolean {
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => left[key] === right[key]);
}

function nameFor(choice: ImportChoice, { imported, fileName, typedName }: ImportWish, names: FreeNames): string {
  const wished = imported.properties.Name ?? '';
  if (choice !== 'rename') return wished;
  return typedName ?? names.propose(toAllowedName(wished, fileName));
}

function checkName(name: string, names: FreeNames): DestinationNameProblem | 'taken' | null {
  return checkDestinationName(name) ?? (names.isTaken(name) ? 'taken' : null);
}

/** What to store of a planned import, without the secrets that stay as they are stored; null for one that is skipped. */
export function contentToStore(wish: ImportWish, planned: PlannedImport): DestinationContent | null {
  if (planned.choice === 'skip' || planned.nameProblem !== null) return null;
  const { imported, secrets } = wish;
  const { replaced } = planned;
  const named = Object.hasOwn(imported.properties, 'Name')
    ? imported.properties
    : { Name: planned.name, ...imported.properties };
  const entered = Object.fromEntries(Object.entries(secrets).filter(([key]) => imported.missingSecrets.includes(key)));
  const labels: readonly Label[] = imported.labels ?? replaced?.labels ?? [];
  return {
    properties: { ...named, Name: planned.name, ...entered },
    labels,
    plainKeys: imported.plainKeys ?? replaced?.plainKeys ?? [],
    missingSecrets: planned.missingSecrets,
  };
}

/** Adds the stored secrets that stay, as they were read from the vault. */
export function withKeptSecrets(
  content: DestinationContent,
  { keptSecrets: keys }: PlannedImport,
  storedSecrets: Properties,
): DestinationContent {
  const kept = keys.flatMap((key): [string, string][] => {
    const value = storedSecrets[key];
    return value === undefined ? [] : [[key, value]];
  });
  return { ...content, properties: { ...content.properties, ...Object.fromEntries(kept) } };
}
