import { formatNumber } from './format';

/** Words of the public keys that a service tells of a store which is not open here. */
export const publicKeysText = {
  title: 'Public Keys',
  hint: 'The service can tell the certificates of this file without its private keys: of PEM files, and of stores that it generated itself.',
  show: 'Show Public Keys',
  none: 'The file holds no certificate.',
  withoutName: (number: number) => `Certificate ${formatNumber(number)}`,
  alias: 'Alias',
  pemOf: (subject: string) => `Certificate chain of ${subject} as PEM`,
} as const;
