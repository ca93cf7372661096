import type { RequestHandler } from 'msw';
import { destinationServiceHandlers } from '../msw/destination-service-handlers';
import type { FaultRule } from '../msw/faults';
import { transportServiceHandlers } from '../msw/transport-service-handlers';
import { createContent, type MockSnapshot, readContent, restoreContent } from './mock-content';

/** What tests ask of the played services, as `window.mockServices`. */
export interface MockServices {
  /** As it is now: of a fault that hit, only what is left. */
  read(): MockSnapshot;
  /** Puts this in the place of everything. */
  restore(snapshot: MockSnapshot): void;
  inject(rule: FaultRule): void;
  clearFaults(): void;
  /** Every request since the page was loaded: those to the Destination service, then those to Transport Management, each oldest first. */
  requests(): readonly { readonly method: string; readonly target: string }[];
}

declare global {
  interface Window {
    mockServices: MockServices;
  }
}

/** The services, empty, with the handlers that answer for them. */
export function createMockServices(): { services: MockServices; handlers: readonly RequestHandler[] } {
  const content = createContent();
  const { destinationService, transport } = content;
  let active: ActiveFault[] = [];

  function inject(rule: FaultRule): void {
    const fault = { rule, hits: 0 };
    active.push(fault);
    destinationService.faults.inject(rule, () => {
      fault.hits += 1;
    });
  }

  function clearFaults(): void {
    active = [];
    destinationService.faults.clear();
  }

  return {
    handlers: [...destinationServiceHandlers(destinationService), ...transportServiceHandlers(transport)],
    services: {
      read: () => readContent(content, active.flatMap(whatIsLeft)),
      restore: (snapshot) => {
        restoreContent(content, snapshot);
        clearFaults();
        for (const rule of snapshot.faults) inject(rule);
      },
      inject,
      clearFaults,
      requests: () => [...destinationService.requests, ...transport.seen],
    },
  };
}

interface ActiveFault {
  readonly rule: FaultRule;
  hits: number;
}

function whatIsLeft({ rule, hits }: ActiveFault): readonly FaultRule[] {
  if (rule.times === undefined) return [rule];
  return rule.times > hits ? [{ ...rule, times: rule.times - hits }] : [];
}
