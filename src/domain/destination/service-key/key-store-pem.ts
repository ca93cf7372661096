/** What became of the certificate and the key of a service key. */
export interface KeyStorePem {
  /** Null where there is nothing to make an entry of. */
  readonly pem: string | null;
  readonly problem: 'private-key-missing' | 'certificate-unreadable' | null;
}

const block = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
/** Characters of one line of PEM (RFC 7468 section 2). */
const lineLength = 64;

/**
 * One PEM file of the private key and the certificates behind it, in the order of the key (its own first), as the
 * destination service reads it. Keys come with line breaks, with `\n` in words, or without any.
 */
export function toKeyStorePem(certificate: string, privateKey: string | null): KeyStorePem {
  const blocks = [...toBlocks(privateKey ?? ''), ...toBlocks(certificate)];
  const certificates = blocks.filter(({ label }) => label === 'CERTIFICATE');
  const key = blocks.find(({ label }) => label.endsWith('PRIVATE KEY'));
  if (certificates.length === 0) return { pem: null, problem: 'certificate-unreadable' };
  const pem = [...(key === undefined ? [] : [key]), ...certificates].map(toPem).join('');
  return { pem, problem: key === undefined ? 'private-key-missing' : null };
}

interface Block {
  readonly label: string;
  /** Lines such as `Proc-Type: …` of an encrypted key; they end with an empty one. */
  readonly headers: string;
  readonly base64: string;
}

function toBlocks(text: string): readonly Block[] {
  const lines = text.replaceAll(/\\r\\n|\\n|\\r/g, '\n').replaceAll(/\r\n?/g, '\n');
  return [...lines.matchAll(block)].map(([, label = '', body = '']) => {
    const headers = /^\s*(?:[A-Za-z-]+:.*\n)+\n/.exec(body)?.[0] ?? '';
    return { label, headers: headers.trimStart(), base64: body.slice(headers.length).replaceAll(/\s/g, '') };
  });
}

function toPem({ label, headers, base64 }: Block): string {
  const lines = base64.match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return `-----BEGIN ${label}-----\n${headers}${lines.join('\n')}\n-----END ${label}-----\n`;
}
