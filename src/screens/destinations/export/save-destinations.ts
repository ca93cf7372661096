import type { Backend } from '../../../backend/port';
import type { PassphraseFiles } from '../../../backend/workspace/workspace';
import { datedFileName } from '../../../domain/dated-file-name';
import type { FileWorker } from '../../../domain/destination/file-worker/open-file-worker';
import type { DestinationFormat } from '../../../domain/destination/files/detect-format';
import { fileNameFor } from '../../../domain/destination/files/file-name';
import { contentOf } from '../../../domain/destination/record';
import type { DestinationContent, DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

const mediaTypes: Readonly<Record<DestinationFormat, string>> = {
  json: 'application/json',
  yaml: 'application/yaml',
  properties: 'text/plain',
};

interface Naming {
  readonly subaccountName: string;
  readonly now: Date;
}

/** One destination as a file of SAP's, several as a ZIP of such files; secrets stay here. */
export async function writePlain(
  worker: FileWorker,
  records: readonly DestinationRecord[],
  format: DestinationFormat,
  { subaccountName, now }: Naming,
): Promise<SavedFile> {
  const contents = records.map(withoutSecrets);
  const [only] = records;
  if (only !== undefined && records.length === 1) {
    const bytes = await worker.write(contents, { what: 'file', format, now });
    return { name: fileNameFor(only.name, format), bytes, mediaType: mediaTypes[format] };
  }
  const bytes = await worker.write(contents, { what: 'archive', format, now });
  return { name: datedFileName('destinations', subaccountName, now, 'zip'), bytes, mediaType: 'application/zip' };
}

/** The keys stay known: a .properties file names the secrets that it lacks. */
function withoutSecrets(record: DestinationRecord): DestinationContent {
  return { ...contentOf(record, {}), missingSecrets: [...record.secretKeys, ...record.missingSecrets] };
}

/** All of them with secrets and labels, in one file that the passphrase opens. */
export async function writeSealed(
  worker: FileWorker,
  { destinations }: Pick<Backend, 'destinations'>,
  passphraseFiles: PassphraseFiles,
  { scope, records, passphrase }: { scope: Scope; records: readonly DestinationRecord[]; passphrase: string },
  { subaccountName, now }: Naming,
): Promise<SavedFile> {
  const holders = records.filter((record) => record.secretKeys.length > 0);
  const values = await destinations.readSecrets(
    scope,
    holders.map((record) => record.name),
  );
  const secrets = new Map(holders.map((record, index) => [record.id, values[index]]));
  const contents = records.map((record) => contentOf(record, secrets.get(record.id) ?? {}));
  const bytes = await passphraseFiles.seal(await worker.write(contents, { what: 'complete' }), passphrase);
  const name = datedFileName('destinations', subaccountName, now, 'dcsealed');
  return { name, bytes, mediaType: 'application/octet-stream' };
}
