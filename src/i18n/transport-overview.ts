import { formatNumber } from './format';
import { plural } from './plural';
import { periodNames } from './transport-logs';
import { statusNames } from './transport-words';

const percentFormat = new Intl.NumberFormat(undefined, { style: 'percent', maximumFractionDigits: 1 });

/** Words of the overview of transport management. */
export const overviewText = {
  title: 'Transport Management',
  loading: 'Loading the overview…',
  nodes: (count: number) => plural(count, 'node', 'nodes'),

  imports: 'Import Overview',
  period: 'Period of the import overview',
  periods: periodNames,
  statuses: statusNames,
  percent: (share: number) => percentFormat.format(share),
  importCount: (count: number) => plural(count, 'import', 'imports'),
  noImports: 'Nothing was imported in this time.',
  entryCount: (count: number) => `${plural(count, 'import', 'imports')} of requests that are in the queues now`,
  noEntries: 'Nothing that is in the queues now was imported.',
  donut: (parts: readonly string[]) => `Imports by result: ${parts.join(', ')}`,
  part: (status: string, share: string) => `${status} ${share}`,
  columns: { status: 'Status', imports: 'Imports', share: 'Share' },

  topNodes: 'Top 5 Nodes',
  byPending: 'By pending requests',
  nothingPending: 'No request waits for its import.',
  pending: (count: number) => `${formatNumber(count)} pending`,

  schedules: 'Import Schedules',
  deactivated: 'Deactivated because they failed again and again',
  noneDeactivated: 'No schedule was deactivated.',

  management: 'Landscape Management',
  wizard: 'Access Wizard',
  landscape: 'Access Landscape',

  emptyTitle: 'Set Up the Transport of Certificates',
  emptyHint: 'Three steps lead from a certificate in one subaccount to the same name in the next one:',
  steps: [
    {
      title: 'Transport subaccount',
      hint: 'One subaccount holds the destinations that say where a node imports to. It is marked, or made, once.',
    },
    {
      title: 'Nodes and routes',
      hint: 'Each subaccount gets a node: the source first, then those that requests go to. Routes join them.',
    },
    {
      title: 'Transport and import',
      hint: 'Choose Transport on a certificate of the source, then import the request at the next node.',
    },
  ],
  openWizard: 'Open Landscape Wizard',
  byHand: 'Create Nodes by Hand',
};
