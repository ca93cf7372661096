/** Hard limits on every reader; past one of them a file is refused with `limit-exceeded`. */
export const limits = {
  inputBytes: 50 * 1024 * 1024,
  nesting: 64,
  asn1Elements: 1_000_000,
  /** Of one structure as the ASN.1 library sees it, without the lists that our own readers walk (see asn1.ts). */
  structureBytes: 2 * 1024 * 1024,
  structureElements: 20_000,
  structureOidBytes: 65_536,
  pbkdf2Iterations: 2_000_000,
  pkcs12KdfIterations: 500_000,
  /** Of all key derivations of one file together. */
  totalIterations: 10_000_000,
  /** Entries of one key store. */
  storeEntries: 20_000,
  /** N * r * p of scrypt; the memory is at most 128 bytes times that. */
  scryptCost: 524_288,
  archiveBytes: 100 * 1024 * 1024,
  archiveEntries: 10_000,
} as const;
