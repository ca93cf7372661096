import { toHex } from '../../shared/bytes';

/**
 * Which of the byte strings to keep so that each stands once, of equal ones the last: then a certificate that several
 * chains share stands behind everything it issued, and each chain keeps its order.
 */
export function lastOfEach(values: readonly Uint8Array[]): ReadonlySet<number> {
  return new Set(new Map(values.map((value, index) => [toHex(value), index])).values());
}
