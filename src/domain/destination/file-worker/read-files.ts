import type { CockpitError } from '../../../shared/errors';
import { type ArchiveMember, isZip, readArchive } from '../../archive/read-archive';
import { DomainError } from '../../errors';
import { checkDestination } from '../check';
import type { DestinationIssue } from '../field-types';
import { shownDefinitions } from '../fields';
import { readDestinationFile } from '../files/read-destination-file';
import type { ImportedDestination } from '../files/types';
import { isSecretKey } from '../secrets';
import { switchesOf } from '../switches';
import type { Properties } from '../types';

/** One destination of a file, or a file that could not be read. */
export interface ReadEntry {
  /** Inside the archive, or the name of the file itself. */
  readonly path: string;
  readonly outcome:
    | {
        readonly ok: true;
        readonly destination: ImportedDestination;
        /** What the rules say, apart from what makes it invalid or is a missing secret. */
        readonly findings: readonly DestinationIssue[];
      }
    | {
        readonly ok: false;
        readonly error: CockpitError;
        /** What was in it: maybe an encrypted file, which only the workspace knows. Null where it could not be unpacked. */
        readonly content: Uint8Array | null;
      };
}

/** Files to be read one after the other, so that whoever waits can show how far it is, or stop. */
export interface FileReading {
  readonly files: number;
  /** The next entries: at least `least` of them while there are, then none. */
  next(least: number): { readonly entries: readonly ReadEntry[]; readonly filesDone: number };
}

/** Starts to read a file of destinations, or a ZIP archive of such files. */
export function readFiles(bytes: Uint8Array, fileName: string): FileReading {
  const members = membersOf(bytes, fileName);
  const waiting: ReadEntry[] = [];
  let filesDone = 0;
  return {
    files: members.length,
    next(least) {
      for (
        let member = members[filesDone];
        member !== undefined && waiting.length < least;
        member = members[filesDone]
      ) {
        waiting.push(...readMember(member));
        filesDone += 1;
      }
      return { entries: waiting.splice(0, Math.max(least, 1)), filesDone };
    },
  };
}

type Member = Pick<ArchiveMember, 'path' | 'content'> & { readonly error?: CockpitError };

function membersOf(bytes: Uint8Array, fileName: string): readonly Member[] {
  if (!isZip(bytes)) return [{ path: fileName, content: new Uint8Array(bytes) }];
  const archive = readArchive(bytes);
  return archive.ok ? archive.value : [{ path: fileName, content: null, error: archive.error }];
}

function readMember({ path, content, error }: Member): readonly ReadEntry[] {
  if (content === null) {
    const damaged = new DomainError('malformed', 'The archive member could not be unpacked', {
      subject: 'destination-file',
      format: 'ZIP',
      problem: 'a file in it that cannot be unpacked',
    });
    return [{ path, outcome: { ok: false, error: error ?? damaged, content: null } }];
  }
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const result = readDestinationFile(content, { fileName });
  if (!result.ok) return [{ path, outcome: { ok: false, error: result.error, content } }];
  return result.value.map((destination) => ({ path, outcome: { ok: true, ...check(destination) } }));
}

/**
 * A secret that the rules ask for and the file does not even name, as in every JSON and YAML export, is a missing one, too.
 * So is the secret of a client without a key store: the rules let it be absent, but hardly any client has none.
 */
function check(destination: ImportedDestination) {
  const { properties, missingSecrets, plainKeys } = destination;
  const findings = checkDestination(properties, { missingSecrets });
  const forgotten = findings.filter(({ key, rule }) => rule === 'required' && isSecretKey(key, plainKeys));
  const missing = new Set([...missingSecrets, ...forgotten.map(({ key }) => key), ...unnamedClientSecret(properties)]);
  return {
    destination: { ...destination, missingSecrets: [...missing] },
    findings: findings.filter((finding) => !isSaidElsewhere(finding) && !forgotten.includes(finding)),
  };
}

/** Missing secrets are listed, and without a valid name or a type it is no import at all (`import-plan.ts`). */
function isSaidElsewhere({ key, rule }: DestinationIssue): boolean {
  return rule === 'secret-missing' || key === 'Name' || (key === 'Type' && rule === 'required');
}

function unnamedClientSecret(properties: Properties): readonly string[] {
  if (Object.hasOwn(properties, 'clientSecret')) return [];
  const shown = shownDefinitions(properties, switchesOf(properties));
  return shown.some(({ key }) => key === 'clientSecret') ? ['clientSecret'] : [];
}
