import { type GeneratedCertificate, generateCertificate, PkiError, writeStore } from '../../pki';
import { fromBase64, toBase64 } from '../../shared/bytes';
import { type Clock, systemClock } from '../../shared/clock';
import type { CertificateRow } from './destination-service-model';
import { fieldsOf } from './request-bodies';

const FORMATS: Readonly<Record<string, 'pem' | 'pkcs12' | 'jks'>> = {
  pem: 'pem',
  cer: 'pem',
  crt: 'pem',
  p12: 'pkcs12',
  pfx: 'pkcs12',
  jks: 'jks',
};

export interface Generated {
  readonly row: CertificateRow;
  /** Opens the file; null for one that is open. */
  readonly password: string | null;
}

/** What the service makes from `Attributes` (destination-service-api.md section 4.3), signed by its own authority; null for attributes it refuses. */
export async function generate(
  name: unknown,
  attributes: Readonly<Record<string, unknown>>,
  clock: Clock = systemClock,
): Promise<Generated | null> {
  const { CN, CSR, Password, Validity } = attributes;
  const notBefore = clock.now();
  const notAfter = endOf(notBefore, fieldsOf(Validity));
  if (typeof name !== 'string' || notAfter === null) return null;
  const format = FORMATS[/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (format === undefined || (CSR !== undefined && format !== 'pem')) return null;
  const password = typeof Password === 'string' && Password !== '' ? Password : null;
  try {
    const made = await generateCertificate({
      commonName: typeof CN === 'string' ? CN : name,
      keyAlgorithm: 'RSA-2048',
      notBefore,
      notAfter,
      ...(typeof CSR === 'string' && { csr: fromBase64(CSR) }),
      issuer: await authority(),
    });
    const { privateKey, chain } = made;
    const entry = { alias: 'certificate', chain, ...(privateKey !== undefined && { privateKey }) };
    const options = { format, ...(password !== null && { password }) };
    const content = await writeStore([entry], options);
    return { row: { Name: name, Type: null, Content: toBase64(content) }, password };
  } catch (error) {
    if (error instanceof PkiError || error instanceof DOMException) return null;
    throw error;
  }
}

const UNITS: Readonly<Record<string, (date: Date, value: number) => void>> = {
  DAYS: (date, value) => date.setUTCDate(date.getUTCDate() + value),
  MONTHS: (date, value) => date.setUTCMonth(date.getUTCMonth() + value),
  YEARS: (date, value) => date.setUTCFullYear(date.getUTCFullYear() + value),
};

function endOf(start: Date, { TimeUnit, Value }: Readonly<Record<string, unknown>>): Date | null {
  const add = typeof TimeUnit === 'string' ? UNITS[TimeUnit] : undefined;
  if (add === undefined || typeof Value !== 'number' || !Number.isInteger(Value) || Value < 1) return null;
  const end = new Date(start);
  add(end, Value);
  return end;
}

let root: Promise<GeneratedCertificate> | null = null;

/** One for everything that this process generates. */
async function authority(): Promise<{ privateKey: Uint8Array; chain: readonly Uint8Array[] }> {
  root ??= generateCertificate({
    commonName: 'Emulated Certificate Authority',
    keyAlgorithm: 'EC-P256',
    notBefore: new Date('2020-01-01T00:00:00Z'),
    notAfter: new Date('2050-01-01T00:00:00Z'),
    ca: true,
  });
  const { privateKey, chain } = await root;
  if (privateKey === undefined) throw new Error('a generated authority must have a key');
  return { privateKey, chain };
}
