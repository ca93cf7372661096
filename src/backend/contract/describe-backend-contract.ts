import { describe, it } from 'vitest';
import type { MakeHarness } from './harness';
import { contractCases, runCase } from './run-contract';

/** The contract suite as Vitest tests, one per case. */
export function describeBackendContract(name: string, makeHarness: MakeHarness): void {
  describe(`${name} keeps the backend contract`, () => {
    for (const contractCase of contractCases) it(contractCase.name, () => runCase(contractCase, makeHarness));
  });
}
