import { describe, expect, it } from 'vitest';
import { summariseStore } from '../../../domain/certificate/summary';
import { isWaiting } from '../../../domain/certificate/waiting';
import { createCsr, joinReply, readPrivateKey, readStore, writeStore } from '../../../pki/index';
import { makeRequestFile } from './make-request';

const request = { commonName: 'orders', keyAlgorithm: 'EC-P256' } as const;

describe('the file of a waiting key', () => {
  it.each([
    ['in the open', undefined],
    ['encrypted', 'correct horse 7'],
    ['encrypted with a password in another script', 'пароль ä'],
  ])('holds the key %s, and its request', async (_name, password) => {
    const content = await makeRequestFile({ createCsr, writeStore }, request, password);
    const read = await readStore(content, password === undefined ? {} : { password });
    if (!read.ok) throw read.error;
    expect(isWaiting(summariseStore(read.value, { readAt: '', passwordProtected: false }))).toBe(true);
    expect(read.value.entries).toMatchObject([
      { kind: 'private-key', key: { locked: false } },
      { kind: 'csr', request: { signature: 'verified', subject: { text: 'CN=orders' } } },
    ]);
    const closed = await readStore(content);
    expect(closed.ok && closed.value.entries[0]?.key?.locked).toBe(password !== undefined);
    expect(closed.ok && closed.value.entries[1]?.kind).toBe('csr');

    const key = await readPrivateKey(content, { alias: null, ...(password !== undefined && { password }) });
    if (!key.ok) throw key.error;
    expect(await joinReply(key.value, content)).toMatchObject({ ok: false, error: { code: 'not-a-reply' } });
  });
});
