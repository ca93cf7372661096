import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs openssl and keytool in a folder of its own. Files go in and out by short names relative to it.
 */
export function createToolbox() {
  const folder = mkdtempSync(join(tmpdir(), 'vectors-'));
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', LANG: 'C.UTF-8', OPENSSL_CONF: '/dev/null', TZ: 'UTC' };
  const run = (command, args, input) => {
    try {
      return execFileSync(command, args, {
        cwd: folder,
        env: environment,
        input,
        stdio: ['pipe', 'pipe', 'pipe'],
        maxBuffer: 64 << 20,
      });
    } catch (cause) {
      throw new Error(`${command} ${args.join(' ')}: ${cause.stderr ?? cause.message}${cause.stdout ?? ''}`);
    }
  };
  return {
    folder,
    path: (name) => join(folder, name),
    read: (name) => readFileSync(join(folder, name)),
    write: (name, content) => {
      writeFileSync(join(folder, name), content);
      return name;
    },
    /** Standard output of `openssl` with these arguments. */
    openssl: (args, input) => run('openssl', args, input),
    /** Standard output of `keytool` with these arguments, in English and UTF-8. */
    keytool: (args, ...javaOptions) =>
      run('keytool', [
        ...[
          '-Dsun.jnu.encoding=UTF-8',
          '-Dfile.encoding=UTF-8',
          '-Duser.language=en',
          '-XX:TieredStopAtLevel=1',
          '-Xshare:auto',
          ...javaOptions,
        ].map((option) => `-J${option}`),
        ...args,
      ]),
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Both providers: what OpenSSL 3 calls legacy (RC2, RC4, DES, MD5-based PBE) comes from the second. */
export const withLegacy = ['-provider', 'default', '-provider', 'legacy'];

/** Whether that command can be started here. */
export function hasTool(command, args) {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
