import type { GenerationRequest } from '../../domain/certificate/generation';
import { generationRequestOf } from '../../testing/builders';
import { realSigningRequest } from '../../testing/real-files';
import { assertEqual, assertNotSupported, assertRejects, assertTrue } from './assert';
import { createOne, draft, namesIn, sortedLabels } from './certificate-support';
import { type BackendHarness, type ContractCase, needing, openScope, textContent } from './harness';

/** Without a password, so that every backend can renew it. */
function request(name: string, overrides: Partial<GenerationRequest> = {}): GenerationRequest {
  return generationRequestOf(name, { commonName: 'client', ...overrides });
}

const generating: readonly ContractCase[] = [
  {
    name: 'generate: stores a file of that name with its labels, and list, read and content agree',
    run: async (harness) => {
      const { backend, reopen } = harness;
      const scope = await openScope(harness);
      const labels = [{ key: 'team', values: ['orders', 'billing'] }];
      const record = await backend.certificates.generate(scope, request('a.pem', { labels }));
      assertEqual(
        [record.name, record.scope, record.version, record.dummy, sortedLabels(record.labels)],
        ['a.pem', scope, 1, false, sortedLabels(labels)],
        'record',
      );
      assertEqual((await backend.certificates.readContent(scope, 'a.pem')).length, record.size, 'size of the content');
      assertTrue(record.size > 0, 'there is a content');
      assertEqual(await backend.certificates.read(scope, 'a.pem'), record, 'read');
      const listed = await (await reopen()).certificates.list(scope);
      assertEqual(
        listed.map(({ name, sha256, labels: kept }) => [name, sha256, sortedLabels(kept)]),
        [['a.pem', record.sha256, sortedLabels(labels)]],
        'listed after a reload',
      );
    },
  },
  {
    name: 'generate: a signing request is certified as PEM only',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const csr = await realSigningRequest();
      await backend.certificates.generate(scope, request('a.pem', { csr }));
      const refused = backend.certificates.generate(scope, request('a.cer', { csr }));
      const { details } = await assertRejects(refused, 'invalid', 'as CER');
      assertEqual([details.field, details.rule], ['csr', 'pem-only'], 'rule');
      assertEqual(await namesIn(backend, scope), ['a.pem'], 'names');
    },
  },
  {
    name: 'generate: what breaks a rule is invalid with its field, a name that is taken a conflict, and nothing is stored',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const refusals: readonly (readonly [GenerationRequest, string, string])[] = [
        [request('a'), 'name', 'extension'],
        [request('a.pem', { commonName: 'x'.repeat(65) }), 'commonName', 'too-long'],
        [request('a.pem', { validity: { value: 0, unit: 'DAYS' } }), 'validity', 'value'],
        [request('a.jks', { automaticRenewal: false }), 'password', 'password-required'],
        [request('a.pem', { labels: [{ key: '', values: [] }] }), 'labels', 'empty-key'],
      ];
      for (const [wish, field, rule] of refusals) {
        const generating = backend.certificates.generate(scope, wish);
        const { details } = await assertRejects(generating, 'invalid', `${field} ${rule}`);
        assertEqual([details.field, details.rule], [field, rule], 'field and rule');
      }
      assertEqual(await namesIn(backend, scope), [], 'names');
      const first = await createOne(backend, scope, draft('a.pem'));
      const second = backend.certificates.generate(scope, request('a.pem'));
      assertEqual((await assertRejects(second, 'conflict', 'a taken name')).details.rule, 'taken', 'rule');
      assertEqual((await backend.certificates.read(scope, 'a.pem')).sha256, first.sha256, 'the one before');
    },
  },
  {
    name: 'generate: one that is aborted rejects with the reason and stores nothing',
    run: async (harness) => {
      const { backend } = harness;
      const scope = await openScope(harness);
      const reason = new Error('not wanted any more');
      const generating = backend.certificates.generate(scope, request('a.pem'), { signal: AbortSignal.abort(reason) });
      const outcome = await generating.then(
        () => 'stored',
        (error: unknown) => error,
      );
      assertTrue(outcome === reason, 'rejects with the reason');
      assertEqual(await namesIn(backend, scope), [], 'names');
    },
  },
  {
    name: 'generate: a scope that is not there is not-found',
    run: async (harness) => {
      const scope = { ...(await openScope(harness)), serviceInstance: 'not there' };
      await assertRejects(harness.backend.certificates.generate(scope, request('a.pem')), 'not-found', 'generate');
    },
  },
];

const choosing = needing(
  ['generationChoices'],
  async (harness) => {
    const scope = await openScope(harness);
    const record = await harness.backend.certificates.generate(scope, request('a.pem', { keyAlgorithm: 'EC-P521' }));
    assertEqual([record.origin, record.generation], ['uploaded', null], 'nothing is known of how it was made');
  },
  [
    {
      name: 'generate: the record says what it was made from',
      run: async (harness) => {
        const { backend, reopen } = harness;
        const scope = await openScope(harness);
        const { name, labels: _, ...attributes } = request('a.pem', { subject: [{ type: 'O', value: 'Us' }] });
        const record = await backend.certificates.generate(scope, { name, labels: [], ...attributes });
        assertEqual(
          [record.origin, record.generation],
          ['generated', { ...attributes, hasPassword: false, failedRenewal: null }],
          'record',
        );
        assertEqual(await (await reopen()).certificates.read(scope, 'a.pem'), record, 'after a reload');
      },
    },
    {
      name: 'generate: what pki refuses is invalid with its field, and nothing is stored',
      run: async (harness) => {
        const { backend } = harness;
        const scope = await openScope(harness);
        const refused = backend.certificates.generate(scope, request('a.pem', { commonName: 'refused' }));
        const { details } = await assertRejects(refused, 'invalid', 'generate');
        assertEqual([details.field, details.rule, details.name], ['subject', 'unknown', 'a.pem'], 'details');
        assertEqual(await namesIn(backend, scope), [], 'names');
      },
    },
  ],
);

async function renewingIsRefused(harness: BackendHarness): Promise<void> {
  const { backend } = harness;
  const scope = await openScope(harness);
  const { version } = await backend.certificates.generate(scope, request('a.pem'));
  const settings = { automaticRenewal: false, keyOnRenewal: 'new' } as const;
  await assertNotSupported(backend.certificates.renew(scope, 'a.pem', version), 'renew');
  await assertNotSupported(backend.certificates.setRenewal(scope, 'a.pem', settings, version), 'setRenewal');
}

const renewing = needing(['renewNow'], renewingIsRefused, [
  {
    name: 'renew: makes a new version of the same; a stale one is a conflict, an uploaded one invalid',
    run: async (harness) => {
      const { backend } = harness;
      const { certificates } = backend;
      const scope = await openScope(harness);
      const first = await certificates.generate(scope, request('a.pem'));
      const second = await certificates.renew(scope, 'a.pem', first.version);
      assertTrue(second.version > first.version && second.sha256 !== first.sha256, 'another version and content');
      assertEqual([second.origin, second.generation], ['generated', first.generation], 'source');
      assertEqual(await certificates.read(scope, 'a.pem'), second, 'read');
      await assertRejects(certificates.renew(scope, 'a.pem', first.version), 'conflict', 'stale');
      await assertRejects(certificates.renew(scope, 'x.pem', 1), 'not-found', 'an unknown name');
      const uploaded = await createOne(backend, scope, draft('u.pem'));
      const refused = certificates.renew(scope, 'u.pem', uploaded.version);
      assertEqual((await assertRejects(refused, 'invalid', 'uploaded')).details.rule, 'not-generated', 'rule');
    },
  },
  {
    name: 'renew: the settings are changed without a new content; a stale change is a conflict',
    run: async (harness) => {
      const { certificates } = harness.backend;
      const scope = await openScope(harness);
      const first = await certificates.generate(scope, request('a.pem'));
      const settings = { automaticRenewal: false, keyOnRenewal: 'same' } as const;
      const changed = await certificates.setRenewal(scope, 'a.pem', settings, first.version);
      assertEqual(changed.generation, { ...first.generation, ...settings }, 'generation');
      assertEqual([changed.sha256, changed.version > first.version], [first.sha256, true], 'content and version');
      await assertRejects(certificates.setRenewal(scope, 'a.pem', settings, first.version), 'conflict', 'stale');
    },
  },
  {
    name: 'replace: counts as uploaded, unless it is the same content written anew',
    run: async (harness) => {
      const { certificates } = harness.backend;
      const scope = await openScope(harness);
      const first = await certificates.generate(scope, request('a.pem'));
      const content = textContent('written anew');
      const rewritten = await certificates.replace(scope, 'a.pem', { content, keepsOrigin: true }, first.version);
      assertEqual([rewritten.origin, rewritten.generation], ['generated', first.generation], 'written anew');
      const replaced = await certificates.replace(scope, 'a.pem', { content }, rewritten.version);
      assertEqual([replaced.origin, replaced.generation], ['uploaded', null], 'replaced');
    },
  },
]);

export const certificateGenerateCases: readonly ContractCase[] = [...generating, ...choosing, ...renewing];
