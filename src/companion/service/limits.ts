/** Bytes of one body, each way, and milliseconds. */
export const limits = {
  /** Of JSON: what the adapter sends at once is less than half of it. */
  json: 10_000_000,
  /** Of a file for transport management: the largest file that a reader opens, and its form around it. */
  upload: 51_000_000,
  answer: 100_000_000,
  tokenAnswer: 100_000,
  keyFile: 1_000_000,
  /** In which nothing moves. */
  idle: 60_000,
  /** For everything. */
  exchange: 300_000,
  token: 20_000,
} as const;
