import type { LogCode } from '../domain/transport/types';
import { formatNumber } from './format';
import { listText } from './list';
import { plural } from './plural';

/** Words of every graph of nodes and routes. */
export const graphText = {
  node: (name: string, facts: readonly string[], action: string) => `${[name, ...facts].join(', ')}: ${action}`,
  route: (name: string, source: string, target: string) => `Route ${name} from ${source} to ${target}`,
  virtual: 'Virtual node',
  signs: { schedule: 'Import schedule', automatic: 'Automatic import', disabled: 'Import disabled' },
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fit: 'Fit to View',
  legend: 'Legend',
};

/** Why a node leads nowhere, in the few words that a card has room for. */
const targetProblems: Readonly<Partial<Record<LogCode, string>>> = {
  'no-transport-subaccount': 'No Transport subaccount',
  'no-destination': 'No destination',
  'destination-missing': 'Destination is missing',
  'no-target': 'Destination has no target',
  'target-missing': 'Subaccount is missing',
};

/** Words of the Landscape Visualization. */
export const landscapeText = {
  ...listText,
  title: 'Landscape Visualization',
  loading: 'Loading the landscape…',
  counts: (nodes: number, routes: number) => `${plural(nodes, 'node', 'nodes')}, ${plural(routes, 'route', 'routes')}`,
  toolbar: 'Landscape toolbar',
  searchHint: 'Name, tag, destination, …',
  found: (count: number) => `Matching: ${formatNumber(count)}`,
  views: { graph: 'Graph', table: 'Table' },
  view: 'View',
  orientation: 'Orientation',
  orientations: { 'left-right': 'Left-Right', 'right-left': 'Right-Left', 'top-bottom': 'Top-Bottom' },
  groupByTag: 'Group by Tag',
  createNode: 'Create Node',
  createRoute: 'Create Route',
  refresh: 'Refresh',
  refreshed: 'The landscape was read again',
  export: 'Export Landscape',
  import: 'Import Landscape',
  noMatchHint: 'No node has all of these words in its name, description, tags, destination or subaccounts.',
  emptyTitle: 'No landscape yet',
  emptyHint: 'The wizard makes two to five nodes in a line, the routes between them, and the destinations they need.',
  emptyImport: 'A landscape that was exported elsewhere can be imported.',
  openWizard: 'Open Landscape Wizard',
  graph: 'Transport landscape',
  legend: { negative: 'Error, Fatal or No Target', critical: 'Warning', positive: 'All Fine' },
  nodeAction: 'open menu',
  menu: { details: 'Details', queue: 'Import Queue', edit: 'Edit', route: 'Create Route', delete: 'Delete' },
  menuOf: (name: string) => `Actions of ${name}`,

  tones: { negative: 'Error or Fatal', critical: 'Warning', positive: 'All Fine' },
  noTarget: 'No Target',
  sourceOf: (subaccounts: string) => `Source of ${subaccounts}`,
  targetProblems,
  repair: (problem: string) => `Repair: ${problem}`,
  pending: (count: number) => `${formatNumber(count)} pending`,

  tableName: 'Nodes of the landscape',
  columns: {
    name: 'Node',
    state: 'State',
    pending: 'Pending',
    from: 'Comes From',
    to: 'Goes To',
    destination: 'Destination',
    target: 'Subaccount',
    imports: 'Imports',
    actions: 'Actions',
  },
  byRoute: (node: string, route: string) => `${node} (${route})`,
  missingNode: 'deleted node',

  importTitle: 'Import Landscape',
  chooseFile: 'Choose File',
  importHint:
    'A ZIP file that this application exported. Only new names are taken, all of them or none; nodes and routes that exist stay as they are.',
  fileName: (name: string) => `File: ${name}`,
  importNow: 'Import',
  news: (nodes: number, routes: number) =>
    `${plural(nodes, 'node', 'nodes')} and ${plural(routes, 'route', 'routes')} are new and will be created.`,
  lineStates: { new: 'New', taken: 'Exists already, stays as it is' },
  showMore: (count: string) => `Show More (${count})`,
  conflict: (reason: string) => `Conflict: ${reason}`,
  nothingNew: 'Everything in this file exists already.',
  conflicts:
    'The file cannot be imported as long as there are conflicts. Change the landscape here or the exported one, then choose the file again.',
  destinationsHint:
    'Destinations are no part of the file. The nodes look for them by name in the Transport subaccount.',
  previewTable: 'What the import does',
  previewColumns: { kind: 'Kind', name: 'Name', result: 'Result' },
  kinds: { node: 'Node', route: 'Route' },
  imported: (nodes: number, routes: number) =>
    `${plural(nodes, 'node', 'nodes')} and ${plural(routes, 'route', 'routes')} imported`,
};
