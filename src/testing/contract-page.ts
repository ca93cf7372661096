import type { BackendHarness, ContractParts } from '../backend/contract/harness';
import { type ContractReport, runContract } from '../backend/contract/run-contract';
import { createLocalBackend } from '../backend/local/create-local-backend';
import { openWorkspace } from '../backend/workspace/open-workspace';
import { randomId } from '../shared/ids';

/**
 * The contract suite on the local backend in a real browser: a page served by the development server imports this
 * module and calls `runLocalContract()`. Every case has a database of its own, deleted afterwards.
 */
export function runLocalContract(): Promise<ContractReport> {
  return runContract(openHarness);
}

async function openHarness(parts: ContractParts): Promise<BackendHarness> {
  const name = `contract-${randomId()}`;
  const tabs: Awaited<ReturnType<typeof openWorkspace>>[] = [];
  const open = async () => {
    const tab = await openWorkspace({ database: { name } });
    tabs.push(tab);
    return createLocalBackend({ ...tab, ...parts, newId: randomId });
  };
  return {
    backend: await open(),
    serviceInstance: 'orders',
    reopen: open,
    close: async () => {
      const [first] = tabs;
      for (const tab of tabs) tab.close();
      await first?.database.delete();
    },
  };
}
