import { describe, expect, it } from 'vitest';
import { BackendError } from '../backend/errors';
import type { NewCertificate, Subaccount } from '../backend/port';
import { summariseUnopened } from '../domain/certificate/summary';
import type { CertificateRecord } from '../domain/certificate/types';
import type { Scope } from '../domain/scope';
import { loadSampleLandscapeInto, type SampleTarget } from './sample-landscape';

const time = '2026-11-22T00:00:00.000Z';

const sample = async () => ({
  subaccounts: [
    { name: 'Development', description: 'first', certificates: [file('a.pem'), file('b.p12', 'secret')] },
    { name: 'Production', description: 'second', certificates: [file('refused.pem')] },
  ],
});

function file(name: string, password?: string) {
  const rest = password === undefined ? {} : { password, rememberPassword: true };
  return { name, content: new Uint8Array([1]), labels: [], ...rest };
}

function toRecord(scope: Scope, name: string): CertificateRecord {
  const summary = summariseUnopened(time);
  const stamps = { createdAt: time, modifiedAt: time, modifiedBy: 'Ada' };
  const content = { size: 1, sha256: '00', labels: [], summary, passwordRemembered: false };
  const source = { origin: 'uploaded', generation: null, renews: null } as const;
  return { name, scope, version: 1, ...source, dummy: false, transportRequest: null, ...content, ...stamps };
}

/** Keeps subaccounts and the drafts of certificates; refuses `refused.pem`. */
function makeTarget(names: readonly string[]) {
  const subaccounts: Subaccount[] = names.map(toSubaccount);
  const drafts = new Map<string, NewCertificate[]>();
  const target: SampleTarget = {
    subaccounts: {
      list: async () => [...subaccounts],
      create: async ({ name }) => {
        const made = toSubaccount(name);
        subaccounts.push(made);
        return made;
      },
    },
    certificates: {
      list: async (scope) => (drafts.get(scope.subaccountId) ?? []).map(({ name }) => toRecord(scope, name)),
      create: async (scope, given) => {
        const accepted = given.filter(({ name }) => name !== 'refused.pem');
        drafts.set(scope.subaccountId, [...(drafts.get(scope.subaccountId) ?? []), ...accepted]);
        return given.map(({ name }) =>
          name === 'refused.pem'
            ? { name, ok: false, error: new BackendError('quota-exceeded', 'full') }
            : { name, ok: true, record: toRecord(scope, name) },
        );
      },
    },
  };
  return { target, subaccounts, drafts };
}

function toSubaccount(name: string): Subaccount {
  return { id: `id-${name}`, name, description: '', version: 1, createdAt: time, modifiedAt: time };
}

describe('loadSampleLandscapeInto', () => {
  it('uses a subaccount that exists and makes the others', async () => {
    const { target, subaccounts, drafts } = makeTarget(['Development']);
    await loadSampleLandscapeInto(target, sample);
    expect(subaccounts.map(({ name }) => name)).toEqual(['Development', 'Production']);
    expect(drafts.get('id-Development')?.map(({ name }) => name)).toEqual(['a.pem', 'b.p12']);
  });

  it('remembers the passwords the sample says', async () => {
    const { target, drafts } = makeTarget([]);
    await loadSampleLandscapeInto(target, sample);
    const [plain, locked] = drafts.get('id-Development') ?? [];
    expect(plain).not.toHaveProperty('passwords');
    expect(locked).toMatchObject({ passwords: { password: 'secret' }, rememberPassword: true });
  });

  it('tells what was refused, and goes on', async () => {
    const outcomes = await loadSampleLandscapeInto(makeTarget([]).target, sample);
    expect(outcomes.map(({ results }) => results.map(({ ok }) => ok))).toEqual([[true, true], [false]]);
  });

  it('leaves what is there when it is asked for again', async () => {
    const { target, drafts } = makeTarget([]);
    await loadSampleLandscapeInto(target, sample);
    const [development] = await loadSampleLandscapeInto(target, sample);
    expect(development).toMatchObject({ skipped: ['a.pem', 'b.p12'], results: [] });
    expect(drafts.get('id-Development')).toHaveLength(2);
  });
});
