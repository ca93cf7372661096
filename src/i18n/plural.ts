import { formatNumber } from './format';

/** `1 certificate`, `2 certificates`. */
export function plural(number: number, one: string, many: string): string {
  return `${formatNumber(number)} ${number === 1 ? one : many}`;
}
