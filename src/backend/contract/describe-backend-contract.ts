import { describe, it } from 'vitest';
import type { MakeHarness } from './harness';
import { contractCases, runCase } from './run-contract';

/** The contract suite as Vitest tests, one per case. */
export function describeBackendContract(name: string, makeHarness: MakeHarness): void {
  describe(`${name} keeps the backend contract`, () => {
    it.each(contractCases)('$name', (contractCase) => runCase(contractCase, makeHarness));
  });
}
