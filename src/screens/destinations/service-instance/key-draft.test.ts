import { describe, expect, it } from 'vitest';
import { BackendError } from '../../../backend/errors';
import type { Backend } from '../../../backend/port';
import { readServiceKey } from '../../../domain/destination';
import type { ServiceKey } from '../../../domain/destination/service-key/service-key';
import { createFromKey } from './create-from-key';
import { draftDestination, editableKeys, emptyDraft } from './key-draft';

const certificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
const privateKey = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';

function keyOf(content: object): ServiceKey {
  const result = readServiceKey(JSON.stringify(content));
  return result.ok ? result.value : expect.fail(result.error.message);
}

const uaa = { clientid: 'client', clientsecret: 'secret', url: 'https://sub.authentication.example.net' };
const plain = keyOf({ url: 'https://orders.example.net/api', uaa });
const x509 = keyOf({
  url: 'https://orders.example.net/api',
  uaa: {
    ...uaa,
    clientsecret: undefined,
    certurl: 'https://sub.authentication.cert.example.net',
    certificate,
    key: privateKey,
  },
});
const nothingTaken = { destinations: new Set<string>(), certificates: new Set<string>() };

describe('draftDestination', () => {
  it('proposes names that are free', () => {
    const taken = { destinations: new Set(['orders']), certificates: new Set(['orders-2.pem']) };
    const { properties, certificate: entry } = draftDestination(x509, emptyDraft, taken);
    expect([properties.Name, entry?.name]).toEqual(['orders-2', 'orders-2 (2).pem']);
    expect(properties['tokenService.KeyStoreLocation']).toBe('orders-2 (2).pem');
  });

  it('puts what was typed over what the key says, in the order of the form', () => {
    const draft = { ...emptyDraft, name: 'mine', description: 'words', entered: { clientSecret: 'typed', stray: 'x' } };
    const { properties } = draftDestination(plain, draft, nothingTaken);
    expect(Object.keys(properties).slice(0, 4)).toEqual(['Name', 'Type', 'Description', 'URL']);
    expect(properties).toMatchObject({ Name: 'mine', Description: 'words', clientSecret: 'typed' });
    expect(properties).not.toHaveProperty('stray');
    expect(editableKeys(properties)).toEqual(['clientId', 'clientSecret', 'tokenServiceURL']);
  });

  it.each([
    ['a taken name', { name: 'taken' }, { nameProblem: 'taken' }],
    ['a wrong name', { name: 'not valid' }, { nameProblem: 'characters' }],
    ['a certificate without extension', { certificateName: 'x' }, { certificateProblem: 'extension' }],
    ['no URL', { url: '' }, { urlProblem: 'missing' }],
    ['a wrong URL', { url: 'orders' }, { urlProblem: 'wrong' }],
  ])('refuses %s', (_, change, problem) => {
    const taken = { ...nothingTaken, destinations: new Set(['taken']) };
    expect(draftDestination(x509, { ...emptyDraft, ...change }, taken)).toMatchObject(problem);
  });
});

describe('createFromKey', () => {
  function backend(refuses: 'nothing' | 'certificate' | 'destination') {
    const calls: string[] = [];
    const answer = (name: string, isRefused: boolean) =>
      isRefused
        ? { name, ok: false, error: new BackendError('conflict', 'Taken') }
        : { name, ok: true, record: { name } };
    const fake = {
      certificates: {
        create: async () => {
          calls.push('create certificate');
          return [answer('c.pem', refuses === 'certificate')];
        },
        delete: async () => {
          calls.push('delete certificate');
        },
      },
      destinations: {
        create: async () => {
          calls.push('create destination');
          return [answer('d', refuses === 'destination')];
        },
      },
    };
    return { calls, fake: fake as unknown as Pick<Backend, 'certificates' | 'destinations'> };
  }
  const scope = { subaccountId: 's', serviceInstance: null };
  const drafted = draftDestination(x509, emptyDraft, nothingTaken);

  it.each([
    ['nothing', ['create certificate', 'create destination']],
    ['certificate', ['create certificate']],
    ['destination', ['create certificate', 'create destination', 'delete certificate']],
  ] as const)('when the backend refuses the %s', async (refuses, calls) => {
    const { fake, calls: seen } = backend(refuses);
    const created = createFromKey(fake, scope, drafted);
    if (refuses === 'nothing') await expect(created).resolves.toMatchObject({ name: 'd' });
    else await expect(created).rejects.toMatchObject({ code: 'conflict' });
    expect(seen).toEqual(calls);
  });
});
