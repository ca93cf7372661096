import { formatNumber } from './format';
import { listText } from './list';
import { plural } from './plural';

/** Words of the Fragments screen: list, detail, form, preview. */
export const fragmentsText = {
  ...listText,
  title: 'Fragments',
  columnNames: { start: 'Fragments', mid: 'Fragment' },
  tableName: 'Fragments',
  toolbar: 'Fragments toolbar',
  searchHint: 'Name, value, …',
  columns: { name: 'Name', properties: 'Properties', keys: 'Keys', changed: 'Changed' },
  create: 'Create',
  loading: 'Loading the fragments…',
  emptyTitle: 'No fragments yet',
  emptyHint:
    'A fragment is a set of properties that is merged into a destination when an application looks it up by the header X-Fragment-Name. Its values win over those of the destination.',
  noMatchHint: 'No fragment fits the search.',
  edit: 'Edit',
  duplicate: 'Duplicate',
  save: 'Save',
  discard: 'Discard',
  name: 'Fragment Name',
  createTitle: 'Create Fragment',
  newFragment: 'New Fragment',
  editTitle: (name: string) => `Edit ${name}`,
  noProperties: 'No properties yet.',
  saved: (name: string) => `Fragment "${name}" was saved.`,
  created: (name: string) => `Fragment "${name}" was created.`,
  openIssues: (count: number) => plural(count, 'problem to solve first', 'problems to solve first'),
  hidden: '(hidden)',
  emptyValue: '(empty)',
  nameTaken: 'Another fragment of this level has this name.',

  preview: 'Preview of a Lookup',
  previewHint:
    'What an application gets: the destination, then the fragments from left to right. A later value wins. Several fragments are names separated by commas in the header.',
  destination: 'Destination',
  chooseDestination: 'Choose a destination',
  noDestinations: 'This level has no destination to merge with.',
  mergedWith: 'Merged With',
  moveUp: (name: string) => `Move ${name} to the front`,
  moveDown: (name: string) => `Move ${name} to the back`,
  removeFragment: (name: string) => `Leave ${name} out`,
  addFragment: 'Add Fragment',
  header: 'Header',
  property: 'Property',
  value: 'Value',
  from: 'From',
  fromDestination: 'Destination',
  replaces: (from: string, value: string) => `instead of ${value} (${from})`,
  onlyChanges: 'Show only what the fragments add or change',
  nothingChanged: 'The fragments change nothing.',

  deleteTitle: (count: number) => (count === 1 ? 'Delete Fragment' : 'Delete Fragments'),
  deleteOne: (name: string) => `Delete fragment "${name}"?`,
  deleteMany: (count: number) => `Delete these ${formatNumber(count)} fragments?`,
  deleteHint: () => 'Lookups that name it fail from then on. You can undo this right afterwards.',
  deleteHintFinal: () => 'Lookups that name it fail from then on. This cannot be undone.',
  deleted: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" was deleted.` : `${formatNumber(names.length)} fragments were deleted.`,
  restored: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" is back.` : `${formatNumber(names.length)} fragments are back.`,
  undoFailed: 'The deletion could not be undone: it was purged, or the name is used again.',
};
