import { type Counts, contentsText } from './contents';
import { formatList, formatNumber } from './format';
import { plural } from './plural';

/** Words of the Subaccounts screen. */
export const subaccountsText = {
  title: 'Subaccounts',
  all: (count: number) => `All: ${formatNumber(count)}`,
  create: 'Create',
  name: 'Name',
  description: 'Description',
  destinations: 'Destinations',
  certificates: 'Certificates',
  modified: 'Changed On',
  actions: 'Actions',
  noDescription: '(empty)',
  empty: 'There is no subaccount. Create one to keep destinations and certificates in it.',
  open: 'Open',
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Delete ${name}`,

  createTitle: 'Create Subaccount',
  editTitle: 'Edit Subaccount',
  save: 'Save',
  nameTaken: 'A subaccount of this name exists already.',
  created: (name: string) => `Subaccount “${name}” created`,
  saved: (name: string) => `Subaccount “${name}” saved`,

  deleteTitle: 'Delete Subaccount',
  delete: 'Delete',
  counting: 'Counting what it contains…',
  deleteHint: (name: string, contents: Counts) =>
    contentsText(contents) === ''
      ? `The subaccount “${name}” is empty. It will be deleted.`
      : `The subaccount “${name}” contains ${contentsText(contents)}, with their versions, secrets and remembered passwords. All of it will be deleted.`,
  trustLost:
    'Its trust certificates and their keys go too: targets that trust them would accept no assertion of a new subaccount.',
  deleteUndo: 'You can take it back with Undo in the message that follows.',
  isTransport: 'This is the Transport subaccount, which holds the destinations of transport nodes.',
  holdsDestinations: (nodes: string) => `Without it, nothing can be imported at ${nodes}.`,
  isTarget: (nodes: string) => `Transport brings certificates here through ${nodes}; every import there would fail.`,
  pendingLost: (count: number) => `${plural(count, 'request is', 'requests are')} still waiting to be imported here.`,
  isSource: (nodes: string) => `Certificates are transported from here through ${nodes}; none would leave any more.`,
  deleted: (name: string) => `Subaccount “${name}” deleted`,
  undo: 'Undo',
  restored: (name: string) => `Subaccount “${name}” restored`,
} as const;

/** More names would hide what is said of them. */
const namesAtOnce = 5;

function nodeNames(names: readonly string[]): string {
  const shown = names.slice(0, namesAtOnce).map((name) => `“${name}”`);
  const left = names.length - shown.length;
  return `${names.length === 1 ? 'node' : 'nodes'} ${formatList(left === 0 ? shown : [...shown, `${formatNumber(left)} more`])}`;
}

interface Losses {
  readonly targets: readonly string[];
  readonly pending: number;
  readonly sources: readonly string[];
  readonly homeOf: readonly string[] | null;
}

/** What transport loses with a subaccount, a sentence for each; none where it loses nothing. */
export function transportLosses({ targets, pending, sources, homeOf }: Losses): readonly string[] {
  const losses: string[] = [];
  if (homeOf !== null) losses.push(subaccountsText.isTransport);
  if (homeOf !== null && homeOf.length > 0) losses.push(subaccountsText.holdsDestinations(nodeNames(homeOf)));
  if (targets.length > 0) losses.push(subaccountsText.isTarget(nodeNames(targets)));
  if (pending > 0) losses.push(subaccountsText.pendingLost(pending));
  if (sources.length > 0) losses.push(subaccountsText.isSource(nodeNames(sources)));
  return losses;
}
