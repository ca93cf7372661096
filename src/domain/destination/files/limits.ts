import { DomainError } from '../../errors';

/** Hard limits on a file of destinations; past one of them it is refused with `limit-exceeded`. */
export const fileLimits = {
  inputBytes: 50 * 1024 * 1024,
  /** The YAML library needs up to 2 s and 230 MB of memory for each MB; 2 MB hold about 10,000 destinations. */
  yamlBytes: 2 * 1024 * 1024,
  nesting: 64,
  /** Objects, lists and plain values of one JSON or YAML file. */
  values: 1_000_000,
  /** Lines of one .properties file, which holds a single destination. */
  propertiesLines: 200_000,
  /** Also documents of one YAML file. */
  destinations: 50_000,
  /** Of all destinations of one file together, those that a YAML alias or merge key repeats counted again. */
  properties: 1_000_000,
} as const;

/** Carries a refusal out of nested reading; never leaves a reader. */
export class Refusal extends Error {
  readonly error: DomainError;

  constructor(error: DomainError) {
    super(error.message);
    this.error = error;
  }
}

export function pastLimit(limit: keyof typeof fileLimits, found?: number): DomainError {
  const maximum = fileLimits[limit];
  return new DomainError('limit-exceeded', `The file is past the limit of ${maximum} (${limit})`, {
    subject: 'destination-file',
    limit,
    maximum,
    ...(found === undefined ? {} : { found }),
  });
}

export interface Place {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** `problem` is a stable word: the text of a file may be a secret and never goes into an error. */
export function malformed(format: string, problem: string, { line, column }: Place): DomainError {
  const where = line === undefined ? '' : ` in line ${line}${column === undefined ? '' : `, column ${column}`}`;
  return new DomainError('malformed', `The ${format} is malformed${where}: ${problem}`, {
    subject: 'destination-file',
    format,
    problem,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
  });
}
