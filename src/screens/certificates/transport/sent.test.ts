import { describe, expect, it } from 'vitest';
import type { Forecast } from '../../../backend/port';
import type { ForecastStep } from '../../../domain/transport/types';
import { nodesReached } from './sent';

function stepTo(node: string, arrival: ForecastStep['arrival']): ForecastStep {
  return {
    nodeId: `id of ${node}`,
    node,
    distance: 1,
    fromNodeId: 'source',
    virtual: false,
    importDisabled: false,
    automaticImport: false,
    arrival,
    outcome: { kind: 'exists', subaccount: node },
  };
}

function forecastOf(...steps: readonly ForecastStep[]): Forecast {
  return { name: 'a.pem', obstacle: null, sourceNode: 'DEV', steps };
}

describe('nodesReached', () => {
  it('names each node once in whose queue a request is at once', () => {
    const steps = [stepTo('QA', 'at-once'), stepTo('PROD', 'after-import'), stepTo('TEST', 'by-forward')];
    expect(nodesReached([forecastOf(...steps), forecastOf(stepTo('DEMO', 'at-once'), ...steps)])).toEqual([
      { id: 'id of QA', name: 'QA' },
      { id: 'id of DEMO', name: 'DEMO' },
    ]);
  });
});
