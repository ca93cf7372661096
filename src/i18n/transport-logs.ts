import type { LandscapeChange } from '../backend/port';
import { formatNumber } from './format';
import { listText } from './list';
import { nameOf } from './name-of';
import { plural } from './plural';
import { contentTypeNames, forwardModeNames } from './transport-words';

export const periodNames = {
  all: 'All',
  today: 'Today',
  '7-days': '7 Days',
  '30-days': '30 Days',
} as const;

/** Words that the lists of requests and logs share. */
export const facetListText = {
  ...listText,
  period: 'Time',
  periods: periodNames,
  filterFact: (legend: string, values: readonly string[]) => `${legend}: ${values.join(', ')}`,
  filteredBy: (facts: readonly string[]) => `Filtered by ${facts.join('; ')}.`,
  hidden: (count: number) => `${formatNumber(count)} hidden.`,
  showAll: 'Show All',
};

/** Words of the Transport Action Logs, and of one log. */
export const actionLogsText = {
  ...facetListText,
  title: 'Transport Action Logs',
  toolbar: 'Transport action logs toolbar',
  searchHint: 'Node, request, user, …',
  tableName: 'Transport actions, newest first',
  columns: {
    node: 'Node',
    type: 'Action Type',
    request: 'Transport Request',
    user: 'User',
    status: 'Status',
    endedAt: 'End Time',
  },
  loading: 'Loading the action logs…',
  emptyTitle: 'No actions yet',
  emptyHint: 'Every import, forward, reset and removal of a transport request is written down here, with its messages.',
  noMatchHint: 'No action fits the search and the filters.',
  toNodes: 'Go to Transport Nodes',
  download: (count: number) => `Download (${formatNumber(count)})`,
  downloadHint: (count: number, isTicked: boolean) =>
    `${isTicked ? 'Selected' : 'Listed'}: ${plural(count, 'action', 'actions')}`,
  asText: 'As Text',
  asCsv: 'As CSV',
  logTitle: (type: string) => `Log of Action: ${type}`,
  startedAt: 'Start Time',
  messages: 'Messages',
  noMessages: 'The action left no message.',
  severity: 'Severity',
  message: 'Message',
};

/** Words of the Landscape Action Logs, and of one change. */
export const landscapeLogsText = {
  ...facetListText,
  title: 'Landscape Action Logs',
  toolbar: 'Landscape action logs toolbar',
  searchHint: 'Object, user, value, …',
  tableName: 'Changes of the landscape, newest first',
  columns: {
    object: 'Affected Object',
    entity: 'Entity Type',
    action: 'Action Type',
    by: 'Changed By',
    at: 'Changed On',
  },
  loading: 'Loading the landscape action logs…',
  emptyTitle: 'No changes yet',
  emptyHint:
    'Whatever is created, edited or deleted in the landscape is written down here, with its old and new values.',
  noMatchHint: 'No change fits the search and the filters.',
  toWizard: 'Open Landscape Wizard',
  downloadHint: (count: number, isTicked: boolean) =>
    `${isTicked ? 'Selected' : 'Listed'}: ${plural(count, 'change', 'changes')}`,
  changeTitle: (action: string, entity: string) => `${entity}: ${action}`,
  values: 'Values',
  field: 'Property',
  before: 'Old Value',
  after: 'New Value',
  noValues: 'No values were changed.',
};

export const changedEntityNames: Readonly<Record<LandscapeChange['entity'], string>> = {
  node: 'Node',
  route: 'Route',
  job: 'Job',
  configuration: 'Configuration',
  wizard: 'Wizard',
};

export const changeActionNames: Readonly<Record<LandscapeChange['action'], string>> = {
  create: 'Create',
  edit: 'Edit',
  delete: 'Delete',
};

const fieldNames: Readonly<Record<string, string>> = {
  name: 'Name',
  description: 'Description',
  tags: 'Tags',
  allowUpload: 'Allow Upload to Node',
  forwardMode: 'Forward Mode',
  controlledBySolutionManager: 'Controlled By SAP Solution Manager',
  virtual: 'Virtual Node',
  contentType: 'Content Type',
  destination: 'Destination',
  deploymentStrategy: 'Deployment Strategy',
  queueEntries: 'Entries of the Import Queue',
  import: 'Import',
  reason: 'Reason',
  automaticImport: 'Automatic Import',
  schedule: 'Import Schedule (cron)',
  active: 'Active',
  source: 'Source Node',
  target: 'Target Node',
  nodes: 'Nodes',
  routes: 'Routes',
  transportSubaccount: 'Transport Subaccount',
};

/** A fact of the landscape in words; one without is shown as it is stored. */
export function fieldName(field: string): string {
  return fieldNames[field] ?? field;
}

const valueNames: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  forwardMode: forwardModeNames,
  contentType: contentTypeNames,
  import: { enabled: 'Enabled', disabled: 'Disabled' },
  deploymentStrategy: { default: 'Default', 'blue-green': 'Blue-Green' },
};

const switchNames: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };

/** What somebody entered means nothing but itself, although it may be called “true”. */
const entered: ReadonlySet<string> = new Set([
  'name',
  'description',
  'tags',
  'destination',
  'reason',
  'source',
  'target',
  'transportSubaccount',
]);

/** A stored value of a fact as the screens show it. */
export function fieldValue(field: string, value: string | null): string {
  if (value === null || value === '') return listText.none;
  return entered.has(field) ? value : nameOf(valueNames[field] ?? switchNames, value);
}
