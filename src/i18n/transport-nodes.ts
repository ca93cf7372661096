import type { NodeRule, RouteRule } from '../domain/transport';
import { formatNumber } from './format';

/** Words of the screens *Transport Nodes* and *Transport Routes*, and of what makes and changes both. */

const textRules = {
  empty: 'Enter something here.',
  'too-long': 'Too long: names can have 30 characters, tags 50, descriptions 512.',
  blanks: 'Spaces at the beginning or the end are not possible.',
  characters: 'Line breaks and other control characters are not possible.',
};

/** The names of destinations have limits of their own. */
const destinationRules = {
  'too-long': 'Too long: names of destinations can have 200 characters.',
  characters: 'Use letters without accents, digits, hyphens and underscores alone.',
};

export const nodesText = {
  title: 'Transport Nodes',
  all: (count: number) => `All: ${formatNumber(count)}`,
  matching: (count: number) => `Matching: ${formatNumber(count)}`,
  loading: 'Loading the transport landscape',
  toolbar: 'Transport nodes',
  tableName: 'Transport nodes',
  searchHint: 'Name, description, destination or subaccount',
  create: 'Create',
  wizard: 'Open Landscape Wizard',
  none: '–',
  columns: {
    name: 'Name',
    description: 'Description',
    tags: 'Tags',
    forwardMode: 'Forward Mode',
    contentType: 'Content Type',
    destination: 'Destination',
    target: 'Subaccount',
    pending: 'Pending',
    state: 'State',
    actions: 'Actions',
  },
  edit: (name: string) => `Edit node ${name}`,
  remove: (name: string) => `Delete node ${name}`,
  emptyTitle: 'No transport nodes yet',
  emptyHint:
    'A node stands for a subaccount that requests come from or go to. The wizard makes two to five nodes with their destinations and routes at once.',
  noMatchTitle: 'Nothing matches',
  noMatchHint: 'No node has all of these words.',
  clearSearch: 'Clear Search',

  states: {
    noTarget: 'No Target',
    automatic: 'Automatic Import',
    schedule: 'Schedule Active',
    inactiveSchedule: 'Schedule Inactive',
    disabled: 'Import Disabled',
    virtual: 'Virtual Node',
    solutionManager: 'Solution Manager',
  },
  disabledBecause: (reason: string) => (reason === '' ? 'Disabled without a reason' : `Reason: ${reason}`),

  transportSubaccount: 'Transport subaccount',
  transportSubaccountIs: 'Destinations of nodes are kept in',
  change: 'Change',
  noTransportTitle: 'No subaccount is marked as Transport subaccount. Nodes find their destinations there.',
  chooseTransport: 'Choose Transport Subaccount',
  chooseTransportHint:
    'Nodes name destinations of one subaccount. Those that exist already keep their destination by its name, so it has to be in the subaccount chosen here.',
  createTransport: (name: string) => `Create a new subaccount “${name}”`,
  newTransportName: 'Transport',
  newTransportDescription: 'Destinations of transport nodes',
  save: 'Save',
  transportSaved: (name: string) => `“${name}” is the Transport subaccount`,

  createTitle: 'Create Transport Node',
  editTitle: (name: string) => `Edit Transport Node “${name}”`,
  name: 'Name',
  description: 'Description',
  tags: 'Tags',
  tagsHint: 'Type a tag and press Enter',
  allowUpload: 'Allow Upload to Node',
  forwardMode: 'Forward Mode',
  solutionManager: 'Controlled By SAP Solution Manager',
  virtual: 'Virtual Node',
  virtualHint: 'Stands for no subaccount: imports end as Skipped and go on.',
  contentType: 'Content Type',
  noContentType: 'None (source node)',
  destination: 'Destination',
  destinationHint: 'Name of a destination',
  destinationFrom: (subaccount: string) => `Of the subaccount “${subaccount}”.`,
  destinationUnknown: (subaccount: string) =>
    `The subaccount “${subaccount}” has no destination of this name. Create it, or choose another one.`,
  pointsTo: (subaccount: string) => `Points to the subaccount “${subaccount}”.`,
  pointsNowhere: 'This destination does not say which subaccount it points to (property targetSubaccount).',
  needsTransport: 'Mark a Transport subaccount first; its destinations are offered here.',
  makeDestination: 'Create Destination',
  goToDestinations: 'Go to Destination View',
  strategy: 'Deployment Strategy',
  strategies: { default: 'Default', 'blue-green': 'Blue-Green (testing phase is skipped)' },
  created: (name: string) => `Node “${name}” created`,
  saved: (name: string) => `Node “${name}” saved`,
  problems: {
    ...textRules,
    taken: 'Another node has this name.',
    duplicate: 'A tag is there twice.',
    'too-many': 'A node can have 20 tags.',
    virtual: 'A virtual node has none.',
    required: 'Choose what the node takes: it has a destination.',
    'mta-only': 'Only nodes for multitarget applications can be deployed blue-green.',
    unknown: 'This is not one of the known values.',
  } satisfies Readonly<Record<NodeRule, string>>,

  makeTitle: 'Create Destination of a Node',
  makeHint: (subaccount: string) =>
    `An HTTP destination in the subaccount “${subaccount}”, which tells a node where it imports to.`,
  target: 'Target Subaccount',
  chooseTarget: 'Choose a subaccount',
  extensions: 'Allowed File Extensions',
  extensionsHint: 'For example pem,crt,cer; empty allows all',
  extensionsWrong: 'Only letters and digits, with commas between.',
  nameTaken: 'Another destination has this name.',
  nameCharacters: destinationRules.characters,
  destinationCreated: (name: string) => `Destination “${name}” created`,

  deleteTitle: 'Delete Transport Node',
  delete: 'Delete',
  deleteHint: (name: string) =>
    `The node “${name}” will be deleted with its import queue. Its destination and the subaccount behind it stay. This cannot be undone.`,
  deleteEntries: (count: number) =>
    count === 1 ? 'One request is in its queue.' : `${formatNumber(count)} requests are in its queue.`,
  deleteRoutes: (names: string) => `Delete the transport routes from and to this node first: ${names}.`,
  deleted: (name: string) => `Node “${name}” deleted`,
} as const;

/** What is wrong with a field of a node, by the rule that it breaks. */
export function nodeProblemTexts(field: string): Readonly<Record<NodeRule, string>> {
  return field === 'destination' ? { ...nodesText.problems, ...destinationRules } : nodesText.problems;
}

export const routesText = {
  title: 'Transport Routes',
  all: (count: number) => `All: ${formatNumber(count)}`,
  tableName: 'Transport routes',
  create: 'Create',
  columns: {
    name: 'Name',
    description: 'Description',
    source: 'Source Node',
    target: 'Target Node',
    actions: 'Actions',
  },
  none: '–',
  missingNode: 'Deleted node',
  edit: (name: string) => `Edit route ${name}`,
  remove: (name: string) => `Delete route ${name}`,
  emptyTitle: 'No transport routes yet',
  emptyHint: 'A route leads requests from one node to the next. A node is the target of one route only.',
  emptyOfNode: 'No route leads from or to this node.',
  needsNodes: 'A route connects two nodes. Create them first.',
  toNodes: 'Go to Transport Nodes',

  createTitle: 'Create Transport Route',
  editTitle: (name: string) => `Edit Transport Route “${name}”`,
  name: 'Name',
  description: 'Description',
  source: 'Source Node',
  target: 'Target Node',
  chooseNode: 'Choose a node',
  save: 'Save',
  created: (name: string) => `Route “${name}” created`,
  saved: (name: string) => `Route “${name}” saved`,
  problems: {
    ...textRules,
    taken: 'Another route has this name.',
    unknown: 'This node does not exist any more.',
    'same-node': 'Source and target are the same node.',
    'has-route': 'A route leads to this node already. A node is the target of one route only.',
    cycle: 'Requests would come back to the source: this node leads there already.',
  } satisfies Readonly<Record<RouteRule, string>>,

  deleteTitle: 'Delete Transport Route',
  delete: 'Delete',
  deleteHint: (name: string, source: string, target: string) =>
    `The route “${name}” will be deleted: requests no longer go from “${source}” to “${target}”. What is in the queues stays there. This cannot be undone.`,
  deleted: (name: string) => `Route “${name}” deleted`,
} as const;
