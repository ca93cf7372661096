import { strToU8, zipSync } from 'fflate';
import { type RequestFileContent, writeRequestFile } from '../../../domain/transport/files/request-file';
import type { Clock } from '../../../shared/clock';

/**
 * The dummy archive of a request: the same file that the queue of a workspace exports, which holds what is known of a
 * certificate and never a byte of it (transport.md section 1).
 */
export function writeRequestArchive(request: RequestFileContent, clock: Clock): Uint8Array {
  return zipSync({ 'transport-request.json': strToU8(writeRequestFile(request)) }, { mtime: clock.now() });
}
