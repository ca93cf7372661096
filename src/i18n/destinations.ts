import { formatNumber } from './format';
import { listText } from './list';
import { plural } from './plural';

const destinations = (count: number): string => plural(count, 'destination', 'destinations');

/** Words of the destination list. */
export const destinationsText = {
  ...listText,
  what: 'Destinations',
  columnNames: { start: 'Destinations', mid: 'Destination' },
  columns: {
    name: 'Name',
    type: 'Type',
    proxyType: 'Proxy Type',
    description: 'Description',
    authentication: 'Authentication',
    url: 'URL',
    certificateStatus: 'Certificate',
    labels: 'Labels',
    changed: 'Changed',
  },
  tableName: 'Destinations',
  toolbar: 'Destinations toolbar',
  searchHint: 'Name, URL, description, label, …',
  create: 'Create',
  certificates: 'Certificates',
  find: 'Find Destination',
  bulkOn: 'Turn on bulk actions',
  bulkOff: 'Turn off bulk actions',
  unnamed: 'Unnamed',
  draftOf: 'Draft',
  health: 'Health',
  healthNames: { ok: 'In order', warning: 'Needs a look', error: 'Cannot work' },
  certificateGone: 'Not stored',
  dropHint: 'Drop destination files (JSON, YAML, .properties) or a ZIP of them',
  /** Name of a file made from pasted text; its format is seen from its content. */
  pastedName: 'pasted',
  loading: 'Loading the destinations…',
  emptyTitle: 'No destinations yet',
  emptyHint: 'Create one, or drop exported files (JSON, YAML, .properties, ZIP) anywhere on this page.',
  importFiles: 'Import from File',
  noMatchHint: 'No destination fits the search and the filters.',
  overLimit: (count: number, limit: number) =>
    `This level holds ${destinations(count)}. SAP BTP stops at ${formatNumber(limit)} in one subaccount; the rest could not be kept there.`,
  labelFilter: 'Labels',

  createTitle: 'Create New Destination',
  createHow: 'How to create it',
  ways: {
    scratch: { title: 'From Scratch', subtitle: 'New destination from scratch' },
    file: { title: 'From File', subtitle: 'Import destinations that are configured already' },
    instance: { title: 'Service Instance', subtitle: 'Destination to a service instance, from its service key' },
  },
  storedMany: (count: number) => `${destinations(count)} stored.`,

  deleteTitle: (count: number) => (count === 1 ? 'Delete Destination' : 'Delete Destinations'),
  deleteOne: (name: string) => `Delete destination "${name}"?`,
  deleteMany: (count: number) => `Delete these ${formatNumber(count)} destinations?`,
  deleteHint: (count: number) =>
    `${count === 1 ? 'Its secrets, labels and history go with it.' : 'Their secrets, labels and histories go with them.'} You can undo this right afterwards.`,
  deleteHintFinal: (count: number) =>
    `${count === 1 ? 'Its secrets and labels go with it.' : 'Their secrets and labels go with them.'} This cannot be undone.`,
  deleted: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" was deleted.` : `${formatNumber(names.length)} destinations were deleted.`,
  restored: (names: readonly string[]) =>
    names.length === 1 ? `"${names[0]}" is back.` : `${formatNumber(names.length)} destinations are back.`,
  undoFailed: 'The deletion could not be undone: it was purged, or the name is used again.',
} as const;
