import { realStore } from '../../testing/real-files';
import { assertEqual, assertRejects, assertTrue } from './assert';
import { createOne, draft } from './certificate-support';
import { type ContractCase, lockedContent, needing, openScope } from './harness';

export const certificatePublicKeyCases: readonly ContractCase[] = [
  ...(
    [
      { format: 'pem', name: 'a.pem', alias: null },
      { format: 'pkcs12', name: 'a.p12', alias: 'orders' },
    ] as const
  ).map(
    ({ format, name, alias }): ContractCase => ({
      name: `public keys: those of ${format} come as PEM, without the private key`,
      run: async (harness) => {
        const { backend } = harness;
        const scope = await openScope(harness);
        await createOne(backend, scope, draft(name, { content: await realStore(format) }));
        const keys = await backend.certificates.publicKeys(scope, name);
        assertEqual(
          keys.map((key) => [key.alias, key.subject]),
          [[alias, 'CN=public key']],
          'alias and subject',
        );
        const pem = keys[0]?.pem ?? '';
        assertTrue(pem.startsWith('-----BEGIN CERTIFICATE-----\n'), 'it is PEM');
        assertTrue(pem.endsWith('-----END CERTIFICATE-----\n'), 'it is whole');
        assertTrue(!pem.includes('PRIVATE KEY'), 'no private key is in it');
      },
    }),
  ),
  {
    name: 'public keys: of a file that does not open are refused as invalid, of an unknown name as not-found',
    run: async (harness) => {
      const { backend } = harness;
      const { certificates } = backend;
      const scope = await openScope(harness);
      await createOne(backend, scope, draft('locked.p12', { content: await realStore('pkcs12', 'secret') }));
      await createOne(backend, scope, draft('other.pem', { content: lockedContent('secret') }));
      for (const name of ['locked.p12', 'other.pem']) {
        const { details } = await assertRejects(certificates.publicKeys(scope, name), 'invalid', name);
        assertEqual([details.resource, details.name], ['certificate', name], 'which one');
      }
      await assertRejects(certificates.publicKeys(scope, 'x.pem'), 'not-found', 'an unknown name');
    },
  },
  ...needing(
    ['rememberPasswords'],
    async (harness) => {
      const scope = await openScope(harness);
      const passwords = { password: 'secret' };
      const content = await realStore('pkcs12', 'secret');
      await createOne(harness.backend, scope, draft('a.p12', { content, passwords }));
      const asked = harness.backend.certificates.publicKeys(scope, 'a.p12');
      await assertRejects(asked, 'invalid', 'a password that was given once is not kept');
    },
    [
      {
        name: 'public keys: a password that is remembered opens the file',
        run: async (harness) => {
          const scope = await openScope(harness);
          const passwords = { password: 'secret' };
          const content = await realStore('pkcs12', 'secret');
          await createOne(harness.backend, scope, draft('a.p12', { content, passwords, rememberPassword: true }));
          const keys = await harness.backend.certificates.publicKeys(scope, 'a.p12');
          assertEqual(
            keys.map(({ alias }) => alias),
            ['orders'],
            'aliases',
          );
        },
      },
    ],
  ),
];
