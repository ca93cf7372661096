import { useCallback } from 'react';
import { passwordNeed, type Reading } from '../../../../domain/certificate/reading';
import type { CertificateRecord, StorePasswords } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { PkiError } from '../../../../pki/errors';
import { limits } from '../../../../pki/limits';
import type { PkiClient } from '../../../../pki/worker/pki-client';
import { equalBytes } from '../../../../shared/bytes';
import { useServices } from '../../../../ui/services';
import { mergePasswords, readBytes } from '../../read-content';
import { useSessionPasswords } from '../../session-passwords';
import { type ChosenFile, useNewestFile } from '../../use-newest-file';

interface ReadReplacement {
  readonly content: Uint8Array;
  readonly reading: Reading;
  /** That opened it. */
  readonly passwords: StorePasswords;
  /** It is the stored file, byte for byte. */
  readonly isSame: boolean;
  /** ISO time of the reading. */
  readonly readAt: string;
}

/** The file that is to replace a stored one, as far as it was looked into. */
export type Replacement = ChosenFile<ReadReplacement>;

/** Reads a chosen file: at first with the known passwords of the one it replaces, which often stay the same. */
export function useReplacement(scope: Scope, record: CertificateRecord, pki: () => PkiClient) {
  const { backend, clock } = useServices();
  const session = useSessionPasswords();

  const read = useCallback(
    async (file: File): Promise<ReadReplacement> => {
      const { name } = file;
      if (file.size > limits.inputBytes) throw tooLarge(file.size);
      const content = new Uint8Array(await file.arrayBuffer());
      const stored = record.dummy ? null : await backend.certificates.readContent(scope, record.name);
      const canRemember = backend.capabilities.rememberPasswords && record.passwordRemembered;
      const remembered = canRemember ? await backend.certificates.readPasswords(scope, record.name) : null;
      const known = mergePasswords(remembered ?? {}, session.recall(scope, record.name));
      const plain = await readBytes(content, name, {}, pki(), clock.now());
      const withKnown =
        known.password !== undefined && passwordNeed(plain).store
          ? await readBytes(content, name, known, pki(), clock.now())
          : null;
      const helped = withKnown !== null && !passwordNeed(withKnown).store;
      return {
        content,
        reading: helped ? withKnown : plain,
        passwords: helped ? known : {},
        isSame: stored !== null && equalBytes(stored, content),
        readAt: clock.now().toISOString(),
      };
    },
    [backend, clock, pki, record, scope, session],
  );

  const { chosen: replacement, take, amend } = useNewestFile(read);

  const tryPassword = useCallback(
    async (passwords: StorePasswords): Promise<boolean> => {
      if (replacement.state !== 'read') return false;
      const reading = await readBytes(replacement.content, replacement.name, passwords, pki(), clock.now());
      if (passwordNeed(reading).store) return false;
      amend(replacement, { reading, passwords });
      return true;
    },
    [replacement, amend, pki, clock],
  );

  return { replacement, take, tryPassword };
}

function tooLarge(size: number): PkiError {
  return new PkiError('limit-exceeded', `The file has ${size} bytes, more than ${limits.inputBytes}`, {
    limit: 'input bytes',
    maximum: limits.inputBytes,
    found: size,
  });
}
