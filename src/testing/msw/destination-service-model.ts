import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createFaults, type Faults } from './faults';

/**
 * The Destination service's certificates as the OpenAPI describes them, in memory.
 * Independent of the adapter on purpose: the two must not share a mistake.
 */

export type Level = 'subaccount' | 'instance';

export interface LabelRow {
  readonly key: string;
  readonly values: readonly string[];
}

/** As it travels: `Content` is base64. */
export interface CertificateRow {
  readonly Name: string;
  readonly Type: string | null;
  readonly Content: string;
}

interface SeenRequest {
  readonly method: string;
  /** `<path>?<query>`, the part that may have 4000 characters. */
  readonly target: string;
}

export interface DestinationServiceModel {
  /** In the order of their creation. */
  list(level: Level): readonly CertificateRow[];
  find(level: Level, name: string): CertificateRow | undefined;
  /** Answers false when the name is taken. */
  add(level: Level, row: CertificateRow): boolean;
  /** Answers false when there is none of that name. */
  overwrite(level: Level, row: CertificateRow): boolean;
  /** Answers false when there is none of that name. */
  remove(level: Level, name: string): boolean;
  labels(level: Level, name: string): readonly LabelRow[];
  setLabels(level: Level, name: string, labels: readonly LabelRow[]): void;
  etag(row: CertificateRow): string;
  readonly faults: Faults;
  /** Every request that came, oldest first. */
  readonly requests: SeenRequest[];
  /** Which of the two shapes of error bodies it answers with (destination-service-api.md section 3). */
  errorBodies: 'text' | 'json';
}

export function createDestinationServiceModel(): DestinationServiceModel {
  const rows: Record<Level, Map<string, CertificateRow>> = { subaccount: new Map(), instance: new Map() };
  const labels: Record<Level, Map<string, readonly LabelRow[]>> = { subaccount: new Map(), instance: new Map() };
  return {
    list: (level) => [...rows[level].values()],
    find: (level, name) => rows[level].get(name),
    add: (level, row) => {
      if (rows[level].has(row.Name)) return false;
      rows[level].set(row.Name, row);
      return true;
    },
    overwrite: (level, row) => {
      if (!rows[level].has(row.Name)) return false;
      rows[level].set(row.Name, row);
      return true;
    },
    remove: (level, name) => {
      labels[level].delete(name);
      return rows[level].delete(name);
    },
    labels: (level, name) => labels[level].get(name) ?? [],
    setLabels: (level, name, next) => {
      labels[level].set(name, next);
    },
    etag: (row) => bytesToHex(sha256(utf8ToBytes(JSON.stringify([row.Name, row.Type, row.Content])))),
    faults: createFaults(),
    requests: [],
    errorBodies: 'text',
  };
}
