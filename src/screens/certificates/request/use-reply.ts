import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { generatedFormatOf } from '../../../domain/certificate/generated-file';
import { passwordNeed } from '../../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import type { PkiError } from '../../../pki/errors';
import { limits } from '../../../pki/limits';
import type { Certificate } from '../../../pki/types';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { toPemChain } from '../../../pki/write/pem';
import { equalBytes } from '../../../shared/bytes';
import type { Result } from '../../../shared/result';
import { useServices } from '../../../ui/services';
import { useDeleteCertificates } from '../mutations';
import { certificateKeys } from '../queries';
import { knownPasswords, mergePasswords, readBytes } from '../read-content';
import { useSessionPasswords } from '../session-passwords';
import { useNewestFile } from '../use-newest-file';
import { renewedEntries, renewedOptions } from './renewed-entries';

/** What an authority replied. */
interface ReadReply {
  /** Leaf first. */
  readonly chain: readonly Certificate[];
}

/** Reads replies to the request of a waiting key, and joins them with it; `renewed` is the file that it can renew. */
export function useReply(
  scope: Scope,
  record: CertificateRecord,
  renewed: CertificateRecord | null,
  pki: () => PkiClient,
) {
  const { backend, clock } = useServices();
  const { certificates } = backend;
  const client = useQueryClient();
  const { mutateAsync: remove } = useDeleteCertificates(scope);
  const session = useSessionPasswords();

  const passwordsOf = useCallback(
    (of: CertificateRecord) => knownPasswords({ backend, scope, record: of }, session.recall(scope, of.name)),
    [backend, scope, session],
  );
  const readKey = useCallback(async () => {
    const [content, passwords] = await Promise.all([certificates.readContent(scope, record.name), passwordsOf(record)]);
    const alias = record.summary.entries.find(({ kind }) => kind === 'private-key')?.alias ?? null;
    const options = passwords.password === undefined ? {} : { password: passwords.password };
    return orThrow(await pki().readPrivateKey(content, { alias, ...options }));
  }, [certificates, passwordsOf, pki, record, scope]);

  const read = useCallback(
    async (file: File): Promise<ReadReply> => {
      const bytes = new Uint8Array(await file.slice(0, limits.inputBytes + 1).arrayBuffer());
      const known =
        renewed === null
          ? []
          : await readCertificates(
              pki(),
              await certificates.readContent(scope, renewed.name),
              await passwordsOf(renewed),
            );
      const joined = orThrow(await pki().joinReply(await readKey(), bytes, { known }));
      const store = orThrow(await pki().readStore(new TextEncoder().encode(toPemChain(joined.chain))));
      const certificatesRead = store.entries.flatMap(({ chain }) => chain);
      const chain = joined.chain.flatMap((der) => certificatesRead.find((one) => equalBytes(one.der, der)) ?? []);
      return { chain };
    },
    [certificates, passwordsOf, pki, readKey, renewed, scope],
  );

  const { chosen: reply, take } = useNewestFile(read);

  const refresh = () => client.invalidateQueries({ queryKey: certificateKeys.scope(scope) });
  /** The key is read again: it may be another one by now, for which the reply is not. */
  const freshPair = async (read: readonly Certificate[]) => {
    const privateKey = await readKey();
    const reply = new TextEncoder().encode(toPemChain(read.map(({ der }) => der)));
    const { chain } = orThrow(await pki().joinReply(privateKey, reply));
    return { privateKey, chain };
  };

  /** Writes key and chain into the file where the key waits. */
  const join = async (chain: readonly Certificate[]) => {
    const format = generatedFormatOf(record.name) ?? 'pem';
    const passwords = await passwordsOf(record);
    const content = await pki().writeStore([{ alias: '', ...(await freshPair(chain)) }], { format, ...passwords });
    const { version, passwordRemembered: rememberPassword } = record;
    const replacement = { content, passwords, rememberPassword, keepsOrigin: true };
    await certificates.replace(scope, record.name, replacement, version);
    await refresh();
  };

  /** What the file to be renewed holds; null when these passwords, added to those known, do not open it. */
  const openRenewed = async (file: CertificateRecord, typed: StorePasswords) => {
    const passwords = mergePasswords(await passwordsOf(file), typed);
    const content = await certificates.readContent(scope, file.name);
    const reading = await readBytes(content, file.name, passwords, pki(), clock.now());
    if (passwordNeed(reading).store) return null;
    if ('error' in reading) throw reading.error;
    const read = await pki().readEntries(content, passwords);
    if (read.ok) return { store: reading.store, entries: read.value, passwords };
    if (read.error.code === 'password-required' || read.error.code === 'wrong-password') return null;
    throw read.error;
  };
  const opensRenewed = async (file: CertificateRecord) => (await openRenewed(file, {})) !== null;

  /**
   * Writes them into the file that is renewed, as its next version, and deletes the file where the key waited: the
   * ticket takes that back. Null when the password does not open the file to be renewed.
   */
  const renew = async (file: CertificateRecord, chain: readonly Certificate[], typed: StorePasswords) => {
    const opened = await openRenewed(file, typed);
    if (opened === null) return null;
    const entries = renewedEntries(opened.entries, await freshPair(chain));
    const options = renewedOptions(opened.store, opened.passwords, await passwordsOf(record));
    const content = await pki().writeStore(entries, options);
    const { password, keyPasswords } = options;
    const passwords = {
      ...(password !== undefined && { password }),
      ...(keyPasswords !== undefined && { keyPasswords }),
    };
    const isOwn = password === undefined || password === opened.passwords.password;
    const rememberPassword = isOwn ? file.passwordRemembered : record.passwordRemembered;
    await certificates.replace(
      scope,
      file.name,
      { content, passwords, rememberPassword, keepsOrigin: true },
      file.version,
    );
    session.remember(scope, file.name, passwords);
    return remove([record.name]);
  };

  return { reply, take, join, renew, opensRenewed };
}

/** The certificates of a file, to complete a chain from; none when it does not open. */
async function readCertificates(pki: PkiClient, content: Uint8Array, passwords: StorePasswords) {
  const store = await pki.readStore(content, passwords);
  return store.ok ? store.value.entries.flatMap(({ chain }) => chain.map(({ der }) => der)) : [];
}

function orThrow<T>(result: Result<T, PkiError>): T {
  if (result.ok) return result.value;
  throw result.error;
}
