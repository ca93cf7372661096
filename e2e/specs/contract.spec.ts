import type { runLocalContract } from '../../src/testing/contract-page';
import { startDevServer } from '../fixtures/dev-server';
import { expect, test } from '../fixtures/test';

test.describe('in a real Chromium', () => {
  // A guard against hanging: every promise of the port, one after the other.
  test.setTimeout(300_000);

  test('the local backend keeps every promise of the port', async ({ browser }, { parallelIndex }) => {
    const server = await startDevServer(
      ['src/testing/contract-page.ts', 'src/backend/workspace/vault/argon2-worker.ts'],
      `contract-${parallelIndex}`,
    );
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      // Any page of the origin will do; this one loads nothing else.
      await page.goto(`${server.origin}/mark.svg`);
      const report = await page.evaluate(async (module) => {
        const { runLocalContract }: ContractPage = await import(module);
        return runLocalContract();
      }, '/src/testing/contract-page.ts');
      expect(report.failed).toEqual([]);
      expect(report.passed).toBeGreaterThan(70);
    } finally {
      await context.close();
      await server.close();
    }
  });
});

interface ContractPage {
  readonly runLocalContract: typeof runLocalContract;
}
