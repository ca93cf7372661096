import type { ServiceConfig } from '../../shared/backend-config.ts';

/** Where the services that msw plays pretend to be: what `config.json` tells the page, and lookups tell applications. */
export const mockPlace = {
  backend: 'service',
  subaccount: { id: '0f7c1a52-3b1d-4d6e-9a41-6f1f0d9c2b10', name: 'Development' },
  region: 'eu10',
  serviceInstance: 'orders',
  transport: true,
} as const satisfies ServiceConfig;

export const mockOwner = { subaccountId: mockPlace.subaccount.id, instanceId: '5d3c8e1f-77aa-4b0c-8c55-2e9d4f6a1b02' };
