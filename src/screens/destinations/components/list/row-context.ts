import { createContext } from 'react';
import type { DraftInfo } from '../../../../backend/workspace/workspace';
import type { CertificateStatus } from '../../../../domain/certificate/status';

/** What the rows show beside their own record. */
export interface RowContext {
  /** The certificates of the level, by name; null while they are not known. */
  readonly certificates: ReadonlyMap<string, CertificateStatus> | null;
  /** Unsaved changes, by the name of the destination. */
  readonly drafts: ReadonlyMap<string, DraftInfo>;
}

/** A context, because the cells are the same functions for every row and every rendering. */
export const RowContextOf = createContext<RowContext>({ certificates: null, drafts: new Map() });
