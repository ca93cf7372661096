import { fail, ok, type Result } from '../../../shared/result';
import { type BerNode, encodingOf, isUniversal, octetsOf, oidOf, readBer, tags } from '../../ber';
import { PkiError } from '../../errors';
import type { KeyInfo } from '../../types';
import { classifyDer } from '../der/classify';
import { Cursor } from './cursor';
import { type JavaObject, readJavaObject } from './java-object';
import { jceKeyProtectorName, openJceProtected, readJceParameters } from './jce-key-protector';
import { openSunProtectedKey, sunKeyProtectorName } from './sun-key-protector';

/** Something encrypted whose algorithm is understood; `open` gives null when the password is not its own. */
export interface Protected {
  readonly encryption: NonNullable<KeyInfo['encryption']>;
  readonly open: (password: string) => Promise<Uint8Array | null>;
}

/** How Java marks the protection of a key: in JKS by the first, in JCEKS by the second. */
export const keyProtectorOids = {
  sun: '1.3.6.1.4.1.42.2.17.1.1',
  jce: '1.3.6.1.4.1.42.2.19.1',
} as const;

/**
 * Looks at the EncryptedPrivateKeyInfo (RFC 5208) of a key entry.
 * Fails with `malformed`, `unsupported-algorithm` (the OID) or `limit-exceeded` (iterations).
 */
export function readProtectedKey(
  der: Uint8Array,
  source: { format: string; where: string },
): Result<Protected, PkiError> {
  const parsed = readBer(der, source);
  if (!parsed.ok) return parsed;
  const [algorithm, encrypted] = parsed.value.children;
  const oid = oidOf(algorithm?.children[0]);
  const content = isUniversal(encrypted, tags.octetString) ? octetsOf(encrypted) : null;
  if (oid === null || content === null) {
    return fail(new PkiError('malformed', `${source.where} is not an EncryptedPrivateKeyInfo`, source));
  }
  if (oid === keyProtectorOids.sun) {
    const encryption = { algorithm: sunKeyProtectorName, legacy: false };
    return ok({ encryption, open: async (password) => openSunProtectedKey(content, password) });
  }
  if (oid === keyProtectorOids.jce) return jceProtected(content, algorithm?.children[1], source);
  return fail(
    new PkiError('unsupported-algorithm', `${source.where} is protected by the unknown algorithm ${oid}`, {
      ...source,
      algorithm: oid,
      oid,
    }),
  );
}

function jceProtected(
  ciphertext: Uint8Array,
  parameters: BerNode | undefined,
  source: { format: string; where: string },
): Result<Protected, PkiError> {
  const pbe = readJceParameters(parameters ? encodingOf(parameters) : new Uint8Array(), source.where);
  if (!pbe.ok) return pbe;
  return ok({
    encryption: { algorithm: jceKeyProtectorName, iterations: pbe.value.iterations, legacy: false },
    open: (password) => openJceProtected(ciphertext, pbe.value, password),
  });
}

/**
 * Looks at a javax.crypto.SealedObject: the serialized secret key, encrypted.
 * Fails with `malformed`, `unsupported-algorithm` or `limit-exceeded`.
 */
export function readSealedObject(
  sealed: JavaObject,
  source: { format: string; where: string },
): Result<Protected, PkiError> {
  const content = sealed.fields.get('encryptedContent');
  const parameters = sealed.fields.get('encodedParams');
  const algorithm = sealed.fields.get('sealAlg');
  if (!(content instanceof Uint8Array) || typeof algorithm !== 'string') {
    return fail(new PkiError('malformed', `${source.where} is not a sealed object`, source));
  }
  if (algorithm !== jceKeyProtectorName || !(parameters instanceof Uint8Array)) {
    return fail(
      new PkiError('unsupported-algorithm', `${source.where} is sealed with ${algorithm}`, { ...source, algorithm }),
    );
  }
  const pbe = readJceParameters(parameters, source.where);
  if (!pbe.ok) return pbe;
  return ok({
    encryption: { algorithm, iterations: pbe.value.iterations, legacy: false },
    open: async (password) => {
      const plain = await openJceProtected(content, pbe.value, password);
      return plain !== null && secretKeyFacts(plain) !== null ? plain : null;
    },
  });
}

/**
 * Algorithm and size in bits of a serialized secret key (javax.crypto.spec.SecretKeySpec or java.security.KeyRep);
 * null for anything else. The key itself is not returned.
 */
export function secretKeyFacts(serialized: Uint8Array): { algorithm: string | null; size?: number } | null {
  let object: JavaObject;
  try {
    object = readJavaObject(new Cursor(serialized, 'JCEKS', 'secret key'));
  } catch (error) {
    if (error instanceof PkiError) return null;
    throw error;
  }
  const algorithm = object.fields.get('algorithm');
  const key = object.fields.get('key') ?? object.fields.get('encoded');
  return {
    algorithm: typeof algorithm === 'string' ? algorithm : null,
    ...(key instanceof Uint8Array ? { size: key.length * 8 } : {}),
  };
}

/** Whether the bytes are a PrivateKeyInfo (RFC 5208) and nothing else: guards against a lucky padding. */
export function isPrivateKeyInfo(der: Uint8Array): boolean {
  const parsed = readBer(der, { format: 'PKCS#8', where: 'PrivateKeyInfo' });
  return parsed.ok && classifyDer(parsed.value) === 'pkcs8';
}
