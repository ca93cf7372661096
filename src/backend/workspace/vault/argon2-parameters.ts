/** Cost of Argon2id (RFC 9106), kept beside the salt. */
export interface Argon2Parameters {
  readonly algorithm: 'argon2id';
  readonly memoryKib: number;
  readonly iterations: number;
  readonly parallelism: number;
}

/** The second recommended choice of RFC 9106 section 4: 64 MiB, 3 passes, 4 lanes. */
export const recommendedParameters: Argon2Parameters = {
  algorithm: 'argon2id',
  memoryKib: 64 * 1024,
  iterations: 3,
  parallelism: 4,
};

/** Above these, parameters from a file are refused: they would hold the browser for minutes. */
const parameterLimits = { memoryKib: 1024 * 1024, iterations: 64, parallelism: 16 } as const;

/** Stretches a passphrase to `length` bytes. */
export type DeriveBytes = (
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  parameters: Argon2Parameters,
  length: number,
) => Promise<Uint8Array<ArrayBuffer>>;

/** Whether these are parameters we would compute: whole, at least what Argon2 asks for, within the limits. */
export function areParametersAcceptable({ memoryKib, iterations, parallelism }: Argon2Parameters): boolean {
  const isWithin = (value: number, lowest: number, highest: number) =>
    Number.isInteger(value) && value >= lowest && value <= highest;
  return (
    isWithin(parallelism, 1, parameterLimits.parallelism) &&
    isWithin(iterations, 1, parameterLimits.iterations) &&
    isWithin(memoryKib, 8 * parallelism, parameterLimits.memoryKib)
  );
}
