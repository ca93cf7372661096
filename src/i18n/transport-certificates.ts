import type { ForecastStep } from '../domain/transport/types';
import { formatNumber } from './format';
import { plural } from './plural';
import { logMessageText } from './transport-words';

const quoted = (name: string) => `“${name}”`;

const outcomes = {
  created: 'Arrives with dummy content',
  exists: 'Exists already and stays untouched',
  refused: 'Will be refused',
  unreachable: 'Cannot be imported',
} as const;

const arrivals: Readonly<Record<ForecastStep['arrival'], (from: string) => string>> = {
  'at-once': () => 'Is in its queue at once',
  'after-import': (from) => `Comes only after the import in ${quoted(from)}`,
  'by-forward': (from) => `Comes only when it is forwarded from ${quoted(from)}`,
};

/** What a user has to know beyond the outcome: reasons, and labels that cannot be kept. */
function outcomeReasons({ outcome }: ForecastStep): readonly string[] {
  if (outcome === null || outcome.kind === 'exists') return [];
  if (outcome.kind !== 'created') return [logMessageText(outcome.message)];
  return outcome.labelProblems.map(({ label, rule }) =>
    logMessageText({ severity: 'warning', code: 'label-not-set', details: { label, rule } }),
  );
}

/** Words of *Transport*: the question, what is missing for it, and its reference numbers. */
export const transportCertificatesText = {
  title: (count: number) => (count === 1 ? 'Transport Certificate' : `Transport ${formatNumber(count)} Certificates`),
  onlyDummy:
    'Only dummy content leaves: the name, the kind, the extension and the labels. Keys, certificates and passwords stay here, and a certificate that exists at the destination is not overwritten.',
  onlyDummyLeaves:
    'Only dummy content leaves: the name, the kind, the extension and the labels. Keys, certificates and passwords stay here.',
  dummy: 'It has dummy content itself: replace that first, then transport it.',
  unopened:
    'It was never opened, so that nobody knows what it holds. It is treated as a key store, and so is the dummy that arrives.',
  waiting: 'Its key still waits for a certificate. What arrives is a dummy all the same, as only the name is needed.',
  description: 'Description',
  descriptionOf: (name: string) => `Description of ${name}`,
  descriptionProblems: {
    missing: () => 'Enter a description: the request is found by it at the destination.',
    'too-long': (longest: number) => `Shorten the description: it can have at most ${longest} characters.`,
  },
  /** Of many, the first is named. */
  wrongDescriptions: ([first = '', ...others]: readonly string[]) =>
    others.length === 0
      ? `Correct the description of ${quoted(first)} to go on.`
      : `Correct the description of ${quoted(first)} and of ${formatNumber(others.length)} more to go on.`,
  yes: 'Yes',
  whatHappens: 'What will happen',
  /** Where the targets cannot be looked at before. */
  known: (node: string) => [
    'Of each certificate, Cloud Transport Management stores a small archive with the name, the kind, the extension and the labels, never a byte of the file.',
    `A transport request with the archive goes into the import queues of the nodes that follow ${quoted(node)} by its routes.`,
    'What an import does with the archive is decided by SAP’s service at the target, and cannot be told before.',
  ],
  from: (node: string) => `From node ${quoted(node)}`,
  leftOut: (count: number) =>
    `${plural(count, 'certificate is', 'certificates are')} left out: dummy content is not transported on.`,
  outcomes,
  outcomeReasons,
  virtual: 'Virtual node: nothing is imported',
  arrivals,
  importDisabled: 'Import disabled',
  automaticImport: 'Automatic import',
  comesBack: 'This is the subaccount it comes from.',
  target: (subaccount: string) => `Subaccount ${quoted(subaccount)}`,
  showMore: (rest: number) => `Show More (${formatNumber(rest)})`,

  setup: {
    'no-source-node': (_node: string | null) =>
      'This subaccount does not say which transport node is its own. That stands in its destination “TransportManagementService”, property “sourceSystemId”.',
    'no-such-node': (node: string | null) =>
      `The destination “TransportManagementService” of this subaccount names the node ${quoted(node ?? '')}, which does not exist. Names are case-sensitive.`,
    'no-route': (node: string | null) =>
      `${quoted(node ?? '')} is the node of this subaccount, but no transport route leads on from it.`,
    choose: 'Source node of this subaccount',
    none: 'No node chosen',
    use: 'Use This Node',
    keep: 'Keep Current Node',
    change: 'Change',
    changeFrom: (node: string) => `Change source node ${quoted(node)}`,
    taken: (node: string, subaccounts: readonly string[]) =>
      `${quoted(node)} is the source node of ${subaccounts.map(quoted).join(', ')} already: what is transported from here would go the same way as from there.`,
    leadsBack: (node: string, after: readonly string[]) =>
      `After ${quoted(node)} comes ${after.map(quoted).join(', ')}, which points to this very subaccount: certificates would come back to where they are from.`,
    useHint: 'This writes the name of the node into the destination “TransportManagementService” of this subaccount.',
    useHintOfService:
      'A destination that exists keeps all else. A new one gets this property and a placeholder URL: enter the URL and the credentials of Cloud Transport Management if SAP’s applications transport from this subaccount as well.',
    noNodes: 'There are no transport nodes yet. The wizard creates nodes and routes, and connects the subaccounts.',
    wizard: 'Open Landscape Wizard',
    routes: 'Open Transport Routes',
    written: (node: string) => `${quoted(node)} is the node of this subaccount now.`,
    destinationDescription: 'Names the transport node of this subaccount',
  },

  sent: {
    title: (count: number) => (count === 1 ? 'Transport Request Created' : 'Transport Requests Created'),
    hint: (count: number) =>
      count === 1
        ? 'Keep the reference number. At the destination node, the request is found by it or by its description.'
        : 'Keep the reference numbers. At the destination node, each request is found by its number or its description.',
    referenceNumber: 'Reference number',
    copyAll: 'Copy All Numbers',
    numbers: 'Reference numbers',
    queues: 'Where to Import',
    queue: (node: string) => `Import queue of ${node}`,
    queuesLoading: 'Looking for the queues',
    noQueues: 'The request is in no import queue yet: no transport route may lead on from the source node.',
    toNodes: 'Show Transport Nodes',
  },
} as const;
