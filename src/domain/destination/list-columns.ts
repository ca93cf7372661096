/** What the address of the list may hold. Apart from the rules, because the first load needs only this. */

/** Columns of the list, in their usual order; each can be sorted by. */
export const destinationColumns = [
  'name',
  'type',
  'proxyType',
  'description',
  'authentication',
  'url',
  'certificateStatus',
  'labels',
  'changed',
] as const;

export type DestinationColumn = (typeof destinationColumns)[number];

/** Destinations, and fragments, SAP allows in one subaccount (destinations-editor.md section 3). */
export const subaccountLimit = 1000;

/** From the most to the least urgent: the order of sorting and of the filter. */
export const healthLevels = ['error', 'warning', 'ok'] as const;

export type HealthLevel = (typeof healthLevels)[number];
