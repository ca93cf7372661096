import { plural } from './plural';

/** Words of the Landscape Wizard. */
export const wizardText = {
  title: 'Landscape Wizard',
  loading: 'Loading the landscape…',
  subtitle: 'Makes nodes in a line, the routes between them, and the destinations they need.',
  steps: {
    transport: 'Transport Subaccount',
    number: 'Number of Nodes',
    nodes: 'Node Data',
    routes: 'Route Names',
    summary: 'Summary',
    result: 'Result',
  },
  stepList: 'Steps of the wizard',
  back: 'Back',
  next: 'Next',
  problemsLeft: (count: number) => `${plural(count, 'field', 'fields')} to correct first`,

  transportHint:
    'One subaccount holds the destinations that tell each node where it imports to. Choose one that exists, or make a new one for it.',
  transportIs: (name: string) => `“${name}” is the Transport subaccount.`,
  chooseTransport: 'Choose Transport Subaccount',
  changeTransport: 'Choose Another One',

  numberHint: 'Requests start at the first node and go on along the line.',
  numberLegend: 'How many nodes?',
  numberOf: (count: number) => `${count} nodes`,
  lineOf: (count: number) =>
    ['Source', ...Array.from({ length: count - 1 }, (_, place) => `Target ${place + 1}`)].join(' → '),

  nodesHint: 'Which subaccount is each node? Certificates leave the first one and arrive in the others.',
  sourceNode: 'Source Node',
  targetNode: (place: number) => `Target Node ${place}`,
  name: 'Name',
  description: 'Description',
  forwardMode: 'Forward Mode',
  contentType: 'Content Type',
  contentTypeHint: (isApplication: boolean) =>
    `Certificates travel as Application Content${isApplication ? '.' : ' and arrive here all the same.'}`,
  subaccount: 'Subaccount',
  chooseSubaccount: 'Choose a subaccount',
  newSubaccount: 'Create Subaccount',
  newSubaccountTitle: 'Create Subaccount',
  create: 'Create',
  subaccountNameTaken: 'Another subaccount has this name.',
  subaccountCreated: (name: string) => `Subaccount “${name}” created`,
  destination: 'Destination',
  newDestination: 'Create a new destination',
  destinationName: 'Name of the New Destination',
  problems: {
    'subaccount-missing': 'Choose the subaccount of this node.',
    'subaccount-twice': 'Another node of this line is this subaccount already. Choose another one.',
    'subaccount-transport': 'The Transport subaccount holds destinations; choose another one.',
    'destination-taken':
      'The Transport subaccount has a destination of this name that points elsewhere. Enter another name.',
    'destination-twice': 'Another node of this line makes a destination of this name. Enter another one.',
  },

  routesHint: 'A route joins each node to the next one.',
  route: (place: number, source: string, target: string) => `Route ${place}: ${source} → ${target}`,
  routeName: 'Name',

  summaryHint:
    'All this will be made when you choose Generate: nodes and routes all together or not at all, then the destinations, one after the other. Subaccounts that were created in the wizard exist already.',
  summaryTable: { planned: 'What will be made', created: 'What was made' },
  kinds: { node: 'Node', route: 'Route', destination: 'Destination' },
  columns: { kind: 'Kind', name: 'Name', what: 'Details', result: 'Result' },
  planned: {
    node: (subaccount: string) => `Will be created for subaccount “${subaccount}”`,
    route: (source: string, target: string) => `Will be created from ${source} to ${target}`,
  },
  created: {
    node: (subaccount: string) => `Created for subaccount “${subaccount}”`,
    route: (source: string, target: string) => `Created from ${source} to ${target}`,
  },
  destinationPlanned: (where: string, target: string) => `Will be created in “${where}” and point to “${target}”`,
  destinationKept: (where: string, target: string) => `Exists in “${where}” and points to “${target}”; stays as it is`,
  sourcePlanned: (where: string, node: string) => `Will be created in “${where}” and name the node ${node}`,
  sourceChanged: (where: string, before: string, node: string) =>
    before === ''
      ? `Will be changed in “${where}” to name the node ${node}`
      : `Will be changed in “${where}” to name ${node} instead of ${before}`,
  sourceSame: (where: string, node: string) => `Exists in “${where}” and names the node ${node}; stays as it is`,
  generate: 'Generate',

  done: 'The landscape is ready.',
  doneWithFailures: (count: number) =>
    `Nodes and routes are made, but ${plural(count, 'destination', 'destinations')} could not be. Try again, or make them on the Destinations page.`,
  pointsTo: (where: string, target: string) => `In “${where}”, points to “${target}”`,
  namesNode: (where: string, node: string) => `In “${where}”, names the node ${node}`,
  made: 'Done',
  kept: 'Kept',
  failed: 'Failed',
  tryAgain: 'Try Again',
  toLandscape: 'Show Landscape',
  toNodes: 'Show Transport Nodes',
  toSource: (subaccount: string) => `Open Certificates of ${subaccount}`,
  another: 'Make Another Landscape',
};
