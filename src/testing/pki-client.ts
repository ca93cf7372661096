import type { PkiClient } from '../pki/worker/pki-client';

const notAskedFor = () => Promise.reject(new Error('not asked for'));

/** A pki client that answers only what a test puts over it. */
export function makePkiClient(answers: Partial<PkiClient> = {}): PkiClient {
  return {
    readStore: notAskedFor,
    readPrivateKey: notAskedFor,
    fingerprintFile: notAskedFor,
    checkHealth: notAskedFor,
    checkChain: notAskedFor,
    generateCertificate: notAskedFor,
    createCsr: notAskedFor,
    readRequest: notAskedFor,
    joinReply: notAskedFor,
    writeStore: notAskedFor,
    readEntries: notAskedFor,
    close: () => undefined,
    ...answers,
  };
}
