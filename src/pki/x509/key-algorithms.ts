/** Key algorithms by object identifier (RFC 3279, 4055, 5480, 8410, 9881, 9909, 9935; NIST registry). */

export interface KeyAlgorithm {
  readonly name: string;
  /** Where the size is found: RSA modulus, prime of the parameters, or the curve. */
  readonly shape?: 'modulus' | 'first-parameter' | 'curve';
}

const slhDsaSets = ['SHA2', 'SHAKE'].flatMap((hash) =>
  ['128s', '128f', '192s', '192f', '256s', '256f'].map((size) => `SLH-DSA-${hash}-${size}`),
);

export const keyAlgorithms: ReadonlyMap<string, KeyAlgorithm> = new Map<string, KeyAlgorithm>([
  ['1.2.840.113549.1.1.1', { name: 'RSA', shape: 'modulus' }],
  ['2.5.8.1.1', { name: 'RSA', shape: 'modulus' }],
  ['1.2.840.113549.1.1.7', { name: 'RSAES-OAEP', shape: 'modulus' }],
  ['1.2.840.113549.1.1.10', { name: 'RSASSA-PSS', shape: 'modulus' }],
  ['1.2.840.10040.4.1', { name: 'DSA', shape: 'first-parameter' }],
  ['1.3.14.3.2.12', { name: 'DSA', shape: 'first-parameter' }],
  ['1.2.840.10046.2.1', { name: 'DH', shape: 'first-parameter' }],
  ['1.2.840.113549.1.3.1', { name: 'DH', shape: 'first-parameter' }],
  ['1.2.840.10045.2.1', { name: 'EC', shape: 'curve' }],
  ['1.3.132.1.12', { name: 'EC', shape: 'curve' }],
  ['1.3.132.1.13', { name: 'EC', shape: 'curve' }],
  ['1.3.101.110', { name: 'X25519' }],
  ['1.3.101.111', { name: 'X448' }],
  ['1.3.101.112', { name: 'Ed25519' }],
  ['1.3.101.113', { name: 'Ed448' }],
  ['1.2.643.2.2.19', { name: 'GOST R 34.10-2001' }],
  ['1.2.643.7.1.1.1.1', { name: 'GOST R 34.10-2012 (256)' }],
  ['1.2.643.7.1.1.1.2', { name: 'GOST R 34.10-2012 (512)' }],
  ['2.16.840.1.101.3.4.3.17', { name: 'ML-DSA-44' }],
  ['2.16.840.1.101.3.4.3.18', { name: 'ML-DSA-65' }],
  ['2.16.840.1.101.3.4.3.19', { name: 'ML-DSA-87' }],
  ['2.16.840.1.101.3.4.4.1', { name: 'ML-KEM-512' }],
  ['2.16.840.1.101.3.4.4.2', { name: 'ML-KEM-768' }],
  ['2.16.840.1.101.3.4.4.3', { name: 'ML-KEM-1024' }],
  ...slhDsaSets.map((name, index): [string, KeyAlgorithm] => [`2.16.840.1.101.3.4.3.${20 + index}`, { name }]),
]);
