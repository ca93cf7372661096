import type { ScheduleRule } from '../domain/transport';
import type { ImportSchedule, RequestNumber, SchedulePattern } from '../domain/transport/types';
import { formatDateTime, formatList, formatNumber } from './format';
import { plural } from './plural';

/** Words of the page of a transport node: its header, its import queue and what is done there. */

const requests = (count: number) => plural(count, 'request', 'requests');

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const dayName = (day: number) => dayNames[day - 1] ?? String(day);

export const queueText = {
  breadcrumb: 'Transport management',
  overview: 'Overview',
  nodes: 'Transport Nodes',
  nodeMissing: 'This transport node does not exist',
  nodeMissingHint: 'It may have been deleted, or belongs to another browser or another Transport Management.',
  toNodes: 'Go to Transport Nodes',

  forwardMode: 'Forward Mode',
  contentType: 'Content Type',
  destination: 'Destination',
  target: 'Subaccount',
  unknownTarget: 'Unknown',
  noTarget: (reason: string) => `Nothing can be imported here. ${reason}`,
  editNode: 'Edit Node',
  openDestination: (name: string) => `Open destination “${name}”`,
  openDestinations: 'Open destinations of the Transport subaccount',
  importIsDisabled: (reason: string) =>
    reason === '' ? 'Import is disabled for this node.' : `Import is disabled for this node. Reason: ${reason}`,

  tabs: { queue: 'Import Queue', details: 'Node Details', routes: 'Transport Routes' },

  loading: 'Loading the import queue',
  tableName: 'Import queue',
  filters: 'Filters of the import queue',
  actionsName: 'Actions of the import queue',
  search: 'Search',
  searchHint: 'Description, or whole request number',
  status: 'Status',
  allStatuses: 'All',
  presetDate: 'Preset Date Range',
  periods: { all: 'All', today: 'Today', '7-days': 'Last 7 Days', '30-days': 'Last 30 Days' },
  customDate: 'Custom Date',
  customDateHint: 'From – to',
  restore: 'Restore',
  entries: 'Entries',
  entriesCount: (selected: number, visible: number) =>
    `(${formatNumber(selected)} selected, ${formatNumber(visible)} visible)`,
  columns: {
    request: 'Transport Request',
    description: 'Transport Description',
    owner: 'Owner',
    status: 'Status',
    entryNode: 'Entry Node',
    timestamp: 'Timestamp',
    more: 'Content and Log',
  },
  content: (number: RequestNumber) => `Content of request ${number}`,
  log: (number: RequestNumber) => `Log of request ${number}`,
  emptyTitle: 'This import queue is empty',
  emptyHint:
    'Requests arrive here from the node before it: choose Transport on a certificate of the source subaccount, or add a request from a file.',
  noMatchTitle: 'Nothing matches',
  noMatchHint: (count: number) =>
    `${requests(count)} in this queue, but none that the filters let through. At first only requests of the last 7 days that can be imported are shown.`,
  showAll: 'Show All Entries',
  failed: (counts: string, count: number, hidden: number) =>
    `${plural(count, 'entry', 'entries')} failed (${counts}). The filters hide ${hidden < count ? `${formatNumber(hidden)} of them` : count === 1 ? 'it' : 'them'}.`,
  showFailed: 'Show Failed Entries',

  add: 'Add',
  importAll: 'Import All',
  importSelected: 'Import Selected',
  importUpto: 'Import Upto',
  forward: 'Forward',
  reset: 'Reset',
  remove: 'Remove',
  nothingSelected: 'Select requests first.',
  noAddToAbap:
    'Files cannot be added to nodes with the content type BTP ABAP. Add the file to a node before it, or edit the node.',
  oneForUpto: 'Select exactly one request: it and all before it are imported.',
  nothingToImport:
    'No request of this queue can be imported: none is Initial, Repeatable or Fatal. Reset some, or add a request.',

  importAllTitle: (node: string) => `Import All into ${node}`,
  importSelectedTitle: (node: string) => `Import Selected into ${node}`,
  importUptoTitle: (node: string) => `Import Upto into ${node}`,
  importQuestion: (count: number, subaccount: string | null) =>
    subaccount === null
      ? `${requests(count)} will be imported in the order of the queue.`
      : `${requests(count)} will be imported into the subaccount “${subaccount}” in the order of the queue.`,
  importHidden: (count: number) => `${formatNumber(count)} of them cannot be seen now because of the filters.`,
  uptoHidden: (count: number) =>
    `${requests(count)} before the selected one cannot be seen because of the filters. Show all entries first, so that you see what is imported.`,
  import: 'Import',
  importing: (done: number, total: number) => `${formatNumber(done)} of ${requests(total)} imported`,
  /** A service ends what it has begun, whatever becomes of this page. */
  stopping: {
    local: 'Ends after the requests that are being imported…',
    service: 'Waiting ends. Transport Management goes on importing…',
  },
  importLeft: (count: number) =>
    `${requests(count)} ${count === 1 ? 'is' : 'are'} still being imported: Transport Management goes on with that. Refresh the queue to see how ${count === 1 ? 'it ends' : 'they end'}.`,
  importLost: (done: number, total: number) =>
    `Until then, ${formatNumber(done)} of ${requests(total)} had been imported. Choose Refresh to see how far it is now.`,
  importUnsure: 'Choose Refresh to see what became of each request.',
  refresh: 'Refresh',
  imported: (count: number) => `${requests(count)} processed`,
  importStopped: (count: number) =>
    `${requests(count)} ${count === 1 ? 'was left as it was' : 'were left as they were'} because the import was cancelled.`,
  importGone: (count: number) =>
    `${requests(count)} could not be imported any more: ${count === 1 ? 'it was' : 'they were'} imported or removed meanwhile, for example in another tab.`,
  createdDummies: (count: number) => `${plural(count, 'certificate', 'certificates')} created with dummy content.`,
  existedAlready: (count: number) =>
    `${plural(count, 'certificate', 'certificates')} existed already and ${count === 1 ? 'was' : 'were'} left untouched.`,
  toCertificates: (subaccount: string) => `Certificates of “${subaccount}”`,
  perStatus: (status: string, count: number) => `${status}: ${formatNumber(count)}`,
  failures: 'What needs your attention',
  failure: (number: RequestNumber, description: string) => `Request ${number} (${description})`,
  notImported: 'Not imported',
  andMore: (count: number) => `and ${formatNumber(count)} more; see the log of each request`,
  cancel: 'Cancel',
  close: 'Close',

  forwarded: (count: number, nodes: readonly string[]) =>
    nodes.length === 0
      ? `${requests(count)} forwarded`
      : `${requests(count)} forwarded to ${formatList(nodes.map((name) => `“${name}”`))}`,
  wasReset: (count: number) => `${requests(count)} set to Repeatable`,
  removeTitle: 'Remove from Import Queue',
  removeQuestion: (count: number) =>
    `${requests(count)} will be removed from this queue. In other queues nothing changes. This cannot be undone.`,
  removed: (count: number) => `${requests(count)} removed`,

  addTitle: 'Add File to Import Queue',
  addHint:
    'Choose a request that was exported from an import queue of Destination Cockpit. It holds what is known of a certificate, never the certificate itself.',
  chooseFile: 'Choose File',
  noFile: 'No file chosen',
  description: 'Transport Description',
  addChosen: (name: string, kind: string) => `${kind} “${name}”`,
  added: (number: RequestNumber) => `Request ${number} added`,

  contentTitle: (number: RequestNumber) => `Content of Request ${number}`,
  contentName: 'Name',
  contentKind: 'Kind',
  contentExtension: 'Extension',
  contentLabels: 'Labels',
  contentNote: 'Dummy content only: the certificate itself has not left its subaccount and is not in this request.',
  export: 'Export Request',

  logTitle: (number: RequestNumber, node: string) => `Log of Request ${number} at ${node}`,
  logEmpty: 'Nothing was logged for this request at this node.',
  logUser: 'User',
  logLoading: 'Loading the log',

  scheduler: 'Import Scheduler',
  disableImport: 'Disable Import',
  enableImport: 'Enable Import',
  enableAutomatic: 'Enable Automatic Import',
  disableAutomatic: 'Disable Automatic Import',
  disableTitle: 'Disable Import',
  disableHint: (node: string) =>
    `Nothing will be imported into “${node}”, neither by hand nor automatically or by a schedule. Requests still arrive, and can be added and forwarded.`,
  disableReason: 'Reason',
  disabled: 'Import disabled',
  enableTitle: 'Enable Import',
  enableHint: (node: string) => `Requests can be imported into “${node}” again.`,
  enabled: 'Import enabled',
  automaticTitle: 'Enable Automatic Import',
  automaticHint: (node: string) =>
    `All requests of “${node}” that can be imported are imported at once, and new ones as they arrive. Importing by hand is blocked meanwhile.`,
  automaticScheduleHint: 'The import schedule of this node is deactivated; you may activate it again.',
  automaticTab: 'This happens in one tab of this browser while the application is open.',
  automaticDisabledHint: 'Import is disabled for this node: nothing is imported until it is enabled.',
  automaticOn: 'Automatic import enabled',
  automaticOffTitle: 'Disable Automatic Import',
  automaticOffHint: (node: string) => `Requests wait in the queue of “${node}” until you import them.`,
  automaticOff: 'Automatic import disabled',

  detailsGeneral: 'General',
  detailsScheduling: 'Scheduling',
  detailsSchedule: 'Import Schedule',
  noSchedule: 'No import schedule',
  edit: 'Edit',
  facts: {
    name: 'Name',
    description: 'Description',
    tags: 'Tags',
    allowUpload: 'Allow Upload to Node',
    forwardMode: 'Forward Mode',
    solutionManager: 'Controlled By SAP Solution Manager',
    virtual: 'Virtual Node',
    contentType: 'Content Type',
    destination: 'Destination',
    target: 'Subaccount',
    strategy: 'Deployment Strategy',
    automatic: 'Automatic Import',
    disabled: 'Import',
    created: 'Created On',
    changed: 'Changed On',
    nextRun: 'Next Run',
    lastRun: 'Last Run',
  },
  yes: 'Yes',
  no: 'No',
  on: 'On',
  off: 'Off',
  importOn: 'Enabled',
  importOff: (reason: string) => (reason === '' ? 'Disabled' : `Disabled: ${reason}`),
} as const;

const everyHours = (hours: number) => (hours === 1 ? 'Every hour' : `Every ${hours} hours`);
const everyWeeks = (weeks: number) => (weeks === 1 ? 'Every week' : `Every ${weeks} weeks`);

/** When a schedule imports and whether it does, in words. */
export function scheduleText(schedule: ImportSchedule): string {
  return `${patternText(schedule.pattern)} (${scheduleStateText(schedule)})`;
}

function patternText(pattern: SchedulePattern): string {
  if (pattern.kind === 'daily') return everyHours(pattern.everyHours);
  return `${everyWeeks(pattern.everyWeeks)} on ${formatList(pattern.days.map(dayName))} at ${pattern.time}`;
}

function scheduleStateText({ active, deactivatedByFailures }: ImportSchedule): string {
  if (active) return 'active';
  return deactivatedByFailures ? 'deactivated because its imports failed again and again' : 'inactive';
}

export const schedulerText = {
  title: (node: string) => `Import Scheduler of ${node}`,
  pattern: 'Pattern',
  daily: 'Daily',
  weekly: 'Weekly',
  interval: 'Interval',
  everyHours,
  everyWeeks,
  days: 'Days',
  dayNames,
  time: 'Time',
  active: 'Active',
  onlyWhileActive: 'The schedule runs only while it is active.',
  createdInactive: 'The schedule will be created inactive: nothing is imported by it until you activate it.',
  tab: 'Schedules run in one tab of this browser while the application is open; the start may be a little late.',
  nextRun: (at: string | null) =>
    at === null ? 'No next run: the schedule is not active.' : `Next run: ${formatDateTime(at)}`,
  lastRun: (at: string) => `Last run: ${formatDateTime(at)}`,
  failed:
    'This schedule was deactivated because its imports ended as Fatal again and again. Repair the node, then activate it.',
  automatic: 'Automatic import is enabled for this node: new requests are imported as they arrive.',
  create: 'Create',
  save: 'Save',
  delete: 'Delete Schedule',
  deleteHint: (node: string) => `Requests of “${node}” are no longer imported by a schedule.`,
  saved: 'Import schedule saved',
  deleted: 'Import schedule deleted',
  problems: {
    hours: 'Choose an interval.',
    weeks: 'Choose an interval.',
    'no-day': 'Choose at least one day.',
    day: 'Choose each day once.',
    time: 'Enter a time, for example 22:30.',
  } satisfies Readonly<Record<ScheduleRule, string>>,
} as const;
