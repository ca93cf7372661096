import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { generatedFormatOf } from '../../../domain/certificate/generated-file';
import type { CertificateRecord, StorePasswords } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import type { PkiError } from '../../../pki/errors';
import { limits } from '../../../pki/limits';
import type { Certificate } from '../../../pki/types';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { toPemChain } from '../../../pki/write/pem';
import type { WriteOptions } from '../../../pki/write/types';
import { equalBytes } from '../../../shared/bytes';
import type { Result } from '../../../shared/result';
import { useServices } from '../../../ui/services';
import { certificateKeys } from '../queries';
import { knownPasswords, mergePasswords } from '../read-content';
import { useSessionPasswords } from '../session-passwords';
import { renewedEntries } from './renewed-entries';

/** What an authority replied, as far as it was looked into. */
export type Reply =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string }
  | { readonly state: 'failed'; readonly name: string; readonly error: unknown }
  | {
      readonly state: 'read';
      readonly name: string;
      /** Leaf first. */
      readonly chain: readonly Certificate[];
    };

/** Reads replies to the request of a waiting key, and joins them with it; `renewed` is the file that it can renew. */
export function useReply(
  scope: Scope,
  record: CertificateRecord,
  renewed: CertificateRecord | null,
  pki: () => PkiClient,
) {
  const { backend } = useServices();
  const { certificates } = backend;
  const client = useQueryClient();
  const session = useSessionPasswords();
  const [reply, setReply] = useState<Reply>({ state: 'none' });
  const turn = useRef(0);

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

  const take = useCallback(
    async (file: File) => {
      turn.current += 1;
      const own = turn.current;
      const { name } = file;
      const settle = (next: Reply) => {
        if (own === turn.current) setReply(next);
      };
      settle({ state: 'reading', name });
      try {
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
        const read = store.entries.flatMap(({ chain }) => chain);
        const chain = joined.chain.flatMap((der) => read.find((one) => equalBytes(one.der, der)) ?? []);
        settle({ state: 'read', name, chain });
      } catch (error) {
        settle({ state: 'failed', name, error });
      }
    },
    [certificates, passwordsOf, pki, readKey, renewed, scope],
  );

  const refresh = () => client.invalidateQueries({ queryKey: certificateKeys.scope(scope) });
  const freshPair = async (chain: readonly Certificate[]) => ({
    privateKey: await readKey(),
    chain: chain.map(({ der }) => der),
  });

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

  /** Whether the file to be renewed opens with these passwords, added to those known. */
  const opensRenewed = async (file: CertificateRecord, typed: StorePasswords) => {
    const passwords = mergePasswords(await passwordsOf(file), typed);
    const read = await pki().readEntries(await certificates.readContent(scope, file.name), passwords);
    if (read.ok) return { entries: read.value, passwords };
    if (read.error.code === 'password-required' || read.error.code === 'wrong-password') return null;
    throw read.error;
  };

  /** Writes them into the file that is renewed, as its next version; false when the password does not open that file. */
  const renew = async (file: CertificateRecord, chain: readonly Certificate[], typed: StorePasswords) => {
    const opened = await opensRenewed(file, typed);
    if (opened === null) return false;
    const { passwords } = opened;
    const entries = renewedEntries(opened.entries, await freshPair(chain));
    const content = await pki().writeStore(entries, { format: formatOf(file), ...passwords });
    const { name, version, passwordRemembered: rememberPassword } = file;
    await certificates.replace(scope, name, { content, passwords, rememberPassword, keepsOrigin: true }, version);
    session.remember(scope, name, passwords);
    await certificates.delete(scope, [record.name]);
    await refresh();
    return true;
  };

  return { reply, take, join, renew, opensRenewed };
}

/** A single certificate or PKCS#7 cannot hold the key: the new version is PEM then. */
function formatOf({ summary: { format } }: CertificateRecord): WriteOptions['format'] {
  return format === null || format === 'der' || format === 'pkcs7' ? 'pem' : format;
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
