import { certificateCapabilityCases } from './certificates-capabilities.contract';
import { certificateChangeCases } from './certificates-change.contract';
import { certificateGenerateCases } from './certificates-generate.contract';
import { certificatePublicKeyCases } from './certificates-public-keys.contract';
import { certificateStoreCases } from './certificates-store.contract';
import { propertySets } from './destination-support';
import { destinationCapabilityCases } from './destinations-capabilities.contract';
import { destinationChangeCases } from './destinations-change.contract';
import { destinationStoreCases } from './destinations-store.contract';
import { fragmentCases } from './fragments.contract';
import { type ContractCase, contractParts, type MakeHarness } from './harness';
import { longListCases } from './long-lists.contract';
import { lookupCases } from './lookup.contract';
import { serviceInstanceCases } from './service-instances.contract';
import { subaccountCases } from './subaccounts.contract';
import { transportCases } from './transport.contract';
import { transportQueueCases } from './transport-queues.contract';
import { trustCases } from './trust.contract';

/** Everything `port.ts` promises, as one table: Vitest walks it, and so does a page. */
export const contractCases: readonly ContractCase[] = [
  ...subaccountCases,
  ...certificateStoreCases,
  ...certificateChangeCases,
  ...certificateCapabilityCases,
  ...certificateGenerateCases,
  ...certificatePublicKeyCases,
  ...serviceInstanceCases,
  ...propertySets.flatMap(destinationStoreCases),
  ...propertySets.flatMap(destinationChangeCases),
  ...propertySets.flatMap(destinationCapabilityCases),
  ...fragmentCases,
  ...longListCases,
  ...lookupCases,
  ...transportQueueCases,
  ...transportCases,
  ...trustCases,
];

/** Runs one case against a backend of its own, and closes it whatever happens. */
export async function runCase({ run }: ContractCase, makeHarness: MakeHarness): Promise<void> {
  const harness = await makeHarness(contractParts());
  try {
    await run(harness);
  } finally {
    await harness.close();
  }
}

export interface ContractReport {
  readonly passed: number;
  readonly failed: readonly { readonly name: string; readonly message: string }[];
}

/** Runs the cases (all, or those whose name is wanted) one after another, without a test runner. Never rejects because of a case. */
export async function runContract(
  makeHarness: MakeHarness,
  isWanted: (name: string) => boolean = () => true,
): Promise<ContractReport> {
  const failed: { name: string; message: string }[] = [];
  const wanted = contractCases.filter(({ name }) => isWanted(name));
  for (const contractCase of wanted) {
    try {
      await runCase(contractCase, makeHarness);
    } catch (error) {
      failed.push({ name: contractCase.name, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { passed: wanted.length - failed.length, failed };
}
