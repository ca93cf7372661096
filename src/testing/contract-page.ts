import type { BackendHarness, ContractParts } from '../backend/contract/harness';
import { type ContractReport, runContract } from '../backend/contract/run-contract';
import { createLocalBackend } from '../backend/local/create-local-backend';
import type { CockpitDatabase } from '../backend/workspace/database';
import { type OpenedWorkspace, openWorkspace } from '../backend/workspace/open-workspace';
import { randomId } from '../shared/ids';

/**
 * The contract suite on the local backend in a real browser: a page served by the development server imports this
 * module and calls `runLocalContract()`. Every case has a database of its own; all are deleted at the end, when no
 * connection is still closing.
 */
export async function runLocalContract(): Promise<ContractReport> {
  const databases: CockpitDatabase[] = [];
  try {
    return await runContract((parts) => openHarness(parts, databases));
  } finally {
    for (const database of databases) await database.delete();
  }
}

async function openHarness(parts: ContractParts, databases: CockpitDatabase[]): Promise<BackendHarness> {
  const name = `contract-${randomId()}`;
  const tabs: OpenedWorkspace[] = [];
  const open = async () => {
    const tab = await openWorkspace({ database: { name } });
    if (tabs.length === 0) databases.push(tab.database);
    tabs.push(tab);
    return createLocalBackend({ ...tab, ...parts, newId: randomId });
  };
  return {
    backend: await open(),
    serviceInstance: 'orders',
    reopen: open,
    close: async () => {
      for (const tab of tabs) tab.close();
    },
  };
}
