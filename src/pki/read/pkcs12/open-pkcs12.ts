import { fail, ok, type Result } from '../../../shared/result';
import { encodingOf } from '../../ber';
import { DerivationBudget } from '../../crypto/derivation-budget';
import type { KeyCache } from '../../crypto/key-derivation';
import { openPbe, passwordError } from '../../crypto/pbe';
import { PkiError } from '../../errors';
import { limits } from '../../limits';
import type { ReadOptions, Store } from '../../types';
import type { OpenedItem, OpenedStore } from '../opened';
import { type Bag, isSafeContents, readSafeContents } from './bags';
import { Findings } from './findings';
import { describeSecret, openKey, readWrappedSecret } from './keys';
import { type Mac, readMac, verifyMac } from './mac';
import { format, type Pfx, readPfx, type SafePart } from './structure';

/**
 * Opens a PKCS#12 file (RFC 7292, RFC 9579): its items in the file's order, decrypted as far as the passwords reach.
 * Without a password the encodings of "no password" are tried, and what lies in the open is shown.
 * Fails with `empty-file`, `limit-exceeded`, `truncated`, `malformed`, `unsupported-algorithm` (nothing in it can be
 * decrypted here), `password-required`, `wrong-password`, or `integrity-failed` (the password decrypts, the MAC is
 * wrong). Never throws on bad input.
 */
export async function openPkcs12(bytes: Uint8Array, options: ReadOptions = {}): Promise<Result<OpenedStore, PkiError>> {
  if (bytes.length === 0) return fail(new PkiError('empty-file', 'the file is empty', { format }));
  if (bytes.length > limits.inputBytes) {
    const details = { format, limit: 'inputBytes', maximum: limits.inputBytes, found: bytes.length };
    return fail(new PkiError('limit-exceeded', `the file has more than ${limits.inputBytes} bytes`, details));
  }
  const pfx = readPfx(bytes);
  if (!pfx.ok) return pfx;
  const mac = pfx.value.macData === null ? null : readMac(pfx.value.macData);
  if (mac !== null && !mac.ok && mac.error.code !== 'unsupported-algorithm') return mac;
  const opening = new Opening(pfx.value, options);
  if (pfx.value.length < bytes.length) {
    const details = { format, offset: pfx.value.length, found: bytes.length - pfx.value.length };
    opening.findings.warn('trailing-data', details);
  }
  return opening.run(mac);
}

/** One call of `openPkcs12`: what has been found out so far. */
class Opening {
  readonly findings = new Findings();
  private readonly items: OpenedItem[] = [];
  private readonly cache: KeyCache = new Map();
  private readonly budget = new DerivationBudget();
  /** The store's password (or none, if there is none) has opened something. */
  private confirmed = false;
  /** No password was given, and the MAC is not that of an empty one: what is encrypted needs no trial. */
  private hopeless = false;
  /** A key opened with a password of its own. */
  private keyOpened = false;
  /** Why the first thing stayed locked that another password might open. */
  private locked: PkiError | null = null;
  /** The first algorithm no password helps against. */
  private unsupported: PkiError | null = null;
  private readonly pfx: Pfx;
  private readonly options: ReadOptions;

  constructor(pfx: Pfx, options: ReadOptions) {
    this.pfx = pfx;
    this.options = options;
  }

  async run(mac: Result<Mac, PkiError> | null): Promise<Result<OpenedStore, PkiError>> {
    const integrity = await this.checkIntegrity(mac);
    this.hopeless = integrity === 'failed' && this.options.password === undefined;
    for (const part of this.pfx.parts) {
      const content = await this.openPart(part);
      if (!content.ok) return content;
      if (content.value === null) continue;
      const bags = readSafeContents(content.value, part.where);
      if (!bags.ok) return bags;
      for (const bag of bags.value) {
        const failure = await this.addBag(bag);
        if (failure !== null) return fail(failure);
      }
    }
    const refusal = this.refusal(integrity, mac);
    if (refusal !== null) return fail(refusal);
    if (integrity === 'failed') this.findings.warn('integrity-not-checked', { format });
    return ok({
      format: 'pkcs12',
      integrity: integrity === 'failed' ? 'not-checked' : integrity,
      protection: this.findings.protection,
      items: this.items,
      warnings: this.findings.warnings,
    });
  }

  private async checkIntegrity(mac: Result<Mac, PkiError> | null): Promise<Store['integrity'] | 'failed'> {
    if (this.pfx.signed) {
      this.findings.warn('integrity-not-checked', { format, algorithm: 'SignedData' });
      return 'not-checked';
    }
    if (mac === null) return 'absent';
    if (!mac.ok) {
      this.findings.protect('integrity', { algorithm: mac.error.details.algorithm ?? 'unknown', legacy: false });
      this.findings.warn('algorithm-not-supported', mac.error.details);
      return 'not-checked';
    }
    const { algorithm, iterations } = mac.value;
    this.findings.protect('integrity', {
      algorithm,
      legacy: false,
      ...(iterations === undefined ? {} : { iterations }),
    });
    const encoded = await verifyMac(mac.value, this.pfx.authenticatedSafe, this.options.password, this.cache);
    if (encoded === null) return 'failed';
    this.confirmed = true;
    this.findings.encoding(encoded.encoding, 'MacData');
    return 'verified';
  }

  /** The SafeContents of a part; null where it stays closed. */
  private async openPart(part: SafePart): Promise<Result<Uint8Array | null, PkiError>> {
    if (part.type === 'plain') return ok(part.content);
    if (part.type === 'unsupported') {
      this.unsupported ??= part.error;
      this.findings.warn('algorithm-not-supported', part.error.details);
      return ok(null);
    }
    this.findings.protect('certificates', part.scheme.description);
    const exceeded = this.budget.charge(part.scheme.derivation, format);
    if (exceeded !== null) return fail(exceeded);
    const { password } = this.options;
    const opened = this.hopeless
      ? null
      : await openPbe(part.scheme, part.content, password, isSafeContents, this.cache);
    if (opened === null) {
      const error = passwordError(part.scheme, password, { format, where: part.where });
      this.locked ??= error;
      this.findings.warn('content-locked', error.details);
      return ok(null);
    }
    this.confirmed = true;
    this.findings.encoding(opened.encoding, part.where);
    return ok(opened.plain);
  }

  /** Adds the item a bag is; an error is one that ends the reading. */
  private async addBag(bag: Bag): Promise<PkiError | null> {
    const { where, attributes } = bag;
    switch (bag.type) {
      case 'certificate':
        this.items.push({ type: 'certificate', ...attributes, der: bag.der });
        return null;
      case 'crl':
        this.items.push({ type: 'crl', alias: attributes.alias, der: bag.der });
        return null;
      case 'key':
        this.items.push({ type: 'private-key', ...attributes, pkcs8: bag.pkcs8, format: 'PKCS#8', encryption: null });
        return null;
      case 'shrouded-key':
        return this.addShroudedKey(bag);
      case 'secret':
        return this.addSecret(bag);
      case 'unsupported':
        this.findings.warn('bag-not-supported', bag.details);
        return null;
      case 'unreadable':
        this.findings.warn('block-unreadable', { format, where });
        return null;
    }
  }

  private async addShroudedKey(bag: Extract<Bag, { type: 'shrouded-key' }>): Promise<PkiError | null> {
    const { attributes } = bag;
    const key = await this.openKey(bag.node, bag);
    if (key.error?.code === 'limit-exceeded') return key.error;
    this.findings.protect('private-key', key.encryption);
    const { pkcs8, encryption, error } = key;
    const reason = error === undefined ? {} : { error };
    this.items.push({ type: 'private-key', ...attributes, pkcs8, format: 'PKCS#8', encryption, ...reason });
    return null;
  }

  private async addSecret(bag: Extract<Bag, { type: 'secret' }>): Promise<PkiError | null> {
    const { alias, createdAt } = bag.attributes;
    const secret = { type: 'secret-key', alias, ...(createdAt === undefined ? {} : { createdAt }) } as const;
    const wrapped = readWrappedSecret(bag.value);
    if (wrapped === null) {
      this.items.push({ ...secret, algorithm: null, oid: bag.oid, encryption: null, locked: false });
    } else if (!wrapped.encrypted) {
      this.items.push({ ...secret, ...describeSecret(encodingOf(wrapped.node)), encryption: null, locked: false });
    } else {
      const key = await this.openKey(wrapped.node, bag);
      if (key.error?.code === 'limit-exceeded') return key.error;
      this.findings.protect('secret-key', key.encryption);
      const told = key.pkcs8 === null ? { algorithm: null, oid: null } : describeSecret(key.pkcs8);
      this.items.push({ ...secret, ...told, encryption: key.encryption, locked: key.pkcs8 === null });
    }
    return null;
  }

  private async openKey(node: Parameters<typeof openKey>[0], bag: Bag): ReturnType<typeof openKey> {
    const { alias } = bag.attributes;
    const tryNone = this.options.password === undefined && !this.hopeless;
    const { cache, budget } = this;
    const key = await openKey(node, alias, this.options, { cache, budget, tryNone });
    if (key.error === undefined) {
      if (key.byStorePassword) this.confirmed = true;
      else this.keyOpened = true;
      this.findings.encoding(key.passwordEncoding, bag.where);
      return key;
    }
    const details = { ...key.error.details, where: bag.where, ...(alias === null ? {} : { alias }) };
    if (key.error.code === 'unsupported-algorithm') {
      this.unsupported ??= key.error;
      this.findings.warn('algorithm-not-supported', details);
    } else if (key.error.code === 'malformed') {
      this.findings.warn('block-unreadable', details);
    } else {
      this.locked ??= key.error;
      this.findings.warn('key-locked', details);
    }
    return key;
  }

  /** Why the file is not shown although it could be read; null when it is. */
  private refusal(integrity: Store['integrity'] | 'failed', mac: Result<Mac, PkiError> | null): PkiError | null {
    const visible = this.items.some((item) => !isLocked(item));
    if (!visible && this.locked === null && this.unsupported !== null) return this.unsupported;
    if (this.options.password === undefined) {
      if (visible || (integrity !== 'failed' && this.locked === null)) return null;
      return new PkiError('password-required', 'the file is protected; give its password', { format });
    }
    if (integrity === 'failed' && this.confirmed) {
      const algorithm = mac?.ok ? mac.value.algorithm : 'MAC';
      const message =
        'the password opens the file, but its content is not what was protected: it was changed or damaged';
      return new PkiError('integrity-failed', message, { format, algorithm });
    }
    if (integrity === 'failed') {
      return new PkiError('wrong-password', 'the password does not open the file; try another one', { format });
    }
    // A key with a password of its own is shown locked, once something else has shown that the store's password is right.
    const unopened = this.locked !== null && !this.keyOpened && (!this.confirmed || this.items.length === 0);
    return unopened ? this.locked : null;
  }
}

function isLocked(item: OpenedItem): boolean {
  return (item.type === 'private-key' && item.pkcs8 === null) || (item.type === 'secret-key' && item.locked);
}
