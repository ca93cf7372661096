import { describe, expect, it } from 'vitest';
import { concatBytes } from '../../../shared/bytes';
import { nodeDraft } from '../../contract/transport-support';
import { summaryOf } from '../testing/open-test-workspace';
import { readPayload, writePayload } from './payload';
import type { BackupCertificate, BackupIndex, BackupPropertySet } from './payload-schema';
import type { BackupTransport } from './transport-schema';

const at = '2026-03-01T09:00:00.000Z';
const digest = 'a'.repeat(64);
const file = Uint8Array.of(1, 2, 3);

const certificate: BackupCertificate = {
  subaccountId: 's',
  serviceInstance: null,
  name: 'a.pem',
  version: 2,
  origin: 'uploaded',
  generation: null,
  renews: null,
  transportRequest: null,
  dummy: null,
  labels: [{ key: 'k', values: ['v'] }],
  passwords: { password: 'p' },
  createdAt: at,
  modifiedAt: at,
  modifiedBy: 'Ada',
  versions: [
    {
      version: 1,
      file: 0,
      sha256: digest,
      size: 3,
      modifiedAt: at,
      modifiedBy: 'Ada',
      summary: summaryOf('trust-store'),
    },
  ],
};

const destination: BackupPropertySet = {
  kind: 'destination',
  subaccountId: 's',
  serviceInstance: 'orders',
  version: 3,
  properties: Object.fromEntries([
    ['Type', 'HTTP'],
    ['Name', 'd'],
    ['__proto__', 'x'],
    ['Password', 'p'],
  ]),
  labels: [{ key: 'k', values: [] }],
  plainKeys: ['some-token'],
  missingSecrets: ['clientSecret'],
  createdAt: at,
  modifiedAt: at,
  modifiedBy: 'Ada',
};

const fragment: BackupPropertySet = {
  ...destination,
  kind: 'fragment',
  serviceInstance: null,
  properties: { FragmentName: 'f' },
};

const node: BackupTransport['nodes'][number] = {
  ...nodeDraft('QA'),
  tags: [],
  id: 'n',
  importDisabled: { reason: 'freeze' },
  automaticImport: true,
  schedule: null,
  createdAt: at,
  modifiedAt: at,
};

const request: BackupTransport['requests'][number] = {
  number: 7,
  key: 'k7',
  description: 'first',
  owner: 'Ada',
  createdAt: at,
  entryNode: 'SRC',
  sourceSubaccountId: 's',
  content: { kind: 'certificate', name: 'a.p12', store: 'key-store', extension: 'p12', labels: [] },
  entries: [{ nodeId: 'n', position: 1, status: 'fatal', statusAt: at }],
  actions: [],
};

const transport: BackupTransport = {
  subaccountId: 's',
  nextNumber: 8,
  nodes: [node, { ...node, id: 'm', name: 'PRD' }],
  routes: [{ name: 'r', description: '', sourceNodeId: 'n', targetNodeId: 'm' }],
  requests: [request],
  landscapeChanges: [{ id: 'c', entity: 'node', action: 'create', object: 'QA', by: 'Ada', at, changes: [] }],
};

const contents: Omit<BackupIndex, 'files'> = {
  createdAt: at,
  createdBy: 'Ada',
  preferences: { userName: 'Ada', theme: 'system', lockAfterIdleMinutes: null, columns: {} },
  subaccounts: [{ id: 's', name: 'Development', description: '', createdAt: at, modifiedAt: at }],
  serviceInstances: [{ subaccountId: 's', name: 'orders' }],
  authority: null,
  certificates: [
    certificate,
    { ...certificate, name: 'dummy.pem', dummy: 'trust-store', passwords: null, versions: [] },
  ],
  propertySets: [destination, fragment],
  transport,
  trust: [{ subaccountId: 's', active: { der: 'YQ==', key: 'Yg==' }, passive: null }],
};

describe('readPayload', () => {
  it('reads what writePayload wrote', async () => {
    const payload = await readPayload(await writePayload(contents, [file]));
    expect(payload).toEqual({ index: { ...contents, files: [3] }, files: [file] });
    expect(Object.entries(payload.index.propertySets[0]?.properties ?? {})).toEqual(
      Object.entries(destination.properties),
    );
  });

  const [version] = certificate.versions;
  const [subaccount] = contents.subaccounts;
  const refused: readonly { readonly name: string; readonly contents: unknown }[] = [
    {
      name: 'a certificate of an unknown subaccount',
      contents: { ...contents, certificates: [{ ...certificate, subaccountId: 'x' }] },
    },
    {
      name: 'a name that breaks the rules',
      contents: { ...contents, certificates: [{ ...certificate, name: '../a.pem' }] },
    },
    {
      name: 'trust of an unknown subaccount',
      contents: { ...contents, trust: contents.trust.map((item) => ({ ...item, subaccountId: 'x' })) },
    },
    { name: 'trust twice in a subaccount', contents: { ...contents, trust: [...contents.trust, ...contents.trust] } },
    { name: 'one name twice in a scope', contents: { ...contents, certificates: [certificate, certificate] } },
    {
      name: 'labels that break the rules',
      contents: { ...contents, certificates: [{ ...certificate, labels: [{ key: '', values: [] }] }] },
    },
    {
      name: 'a dummy with a content',
      contents: { ...contents, certificates: [{ ...certificate, dummy: 'trust-store' }] },
    },
    {
      name: 'an entry in the queue of no node',
      contents: {
        ...contents,
        transport: { ...transport, requests: [{ ...request, entries: [{ ...request.entries[0], nodeId: 'x' }] }] },
      },
    },
    {
      name: 'two nodes of one name',
      contents: { ...contents, transport: { ...transport, nodes: [node, { ...node, id: 'm' }] } },
    },
    {
      name: 'a node that breaks the rules',
      contents: { ...contents, transport: { ...transport, nodes: [{ ...node, name: 'x'.repeat(31) }], routes: [] } },
    },
    {
      name: 'two requests of one key',
      contents: { ...contents, transport: { ...transport, requests: [request, { ...request, number: 8 }] } },
    },
    {
      name: 'a request for a certificate without a name',
      contents: {
        ...contents,
        transport: { ...transport, requests: [{ ...request, content: { ...request.content, name: '' } }] },
      },
    },
    { name: 'no version', contents: { ...contents, certificates: [{ ...certificate, versions: [] }] } },
    {
      name: 'versions in the wrong order',
      contents: { ...contents, certificates: [{ ...certificate, versions: [{ ...version, version: 2 }, version] }] },
    },
    {
      name: 'a version above the record',
      contents: { ...contents, certificates: [{ ...certificate, version: 1, versions: [{ ...version, version: 2 }] }] },
    },
    {
      name: 'a file that is not there',
      contents: { ...contents, certificates: [{ ...certificate, versions: [{ ...version, file: 1 }] }] },
    },
    {
      name: 'a size that is not the one of the file',
      contents: { ...contents, certificates: [{ ...certificate, versions: [{ ...version, size: 4 }] }] },
    },
    {
      name: 'a destination of an unknown service instance',
      contents: { ...contents, propertySets: [{ ...destination, serviceInstance: 'x' }] },
    },
    {
      name: 'a service instance of an unknown subaccount',
      contents: { ...contents, serviceInstances: [...contents.serviceInstances, { subaccountId: 'x', name: 'y' }] },
    },
    { name: 'one destination twice', contents: { ...contents, propertySets: [destination, destination] } },
    {
      name: 'a destination without a type',
      contents: { ...contents, propertySets: [{ ...destination, properties: { Name: 'd' } }] },
    },
    {
      name: 'a fragment without a name',
      contents: { ...contents, propertySets: [{ ...fragment, properties: { Name: 'd' } }] },
    },
    { name: 'a time that is none', contents: { ...contents, createdAt: 'yesterday' } },
    { name: 'an unknown theme', contents: { ...contents, preferences: { ...contents.preferences, theme: 'pink' } } },
    {
      name: 'two subaccounts of one name',
      contents: { ...contents, subaccounts: [subaccount, { ...subaccount, id: 't' }] },
    },
    { name: 'no preferences', contents: { ...contents, preferences: undefined } },
  ];
  const damaged = { code: 'invalid', details: { rule: 'damaged' } };
  it.each(refused)('refuses $name', async ({ contents: broken }) => {
    const bytes = await writePayload(broken as typeof contents, [file]);
    await expect(readPayload(bytes)).rejects.toMatchObject(damaged);
  });

  const cut: readonly { readonly name: string; readonly change: (whole: Uint8Array) => Uint8Array }[] = [
    { name: 'nothing', change: () => new Uint8Array() },
    { name: 'a file that ends early', change: (whole) => whole.subarray(0, -1) },
    { name: 'bytes after the last file', change: (whole) => concatBytes([whole, file]) },
    {
      name: 'a head longer than the whole',
      change: (whole) => concatBytes([Uint8Array.of(255, 255, 255, 255), whole.subarray(4)]),
    },
  ];
  it.each(cut)('refuses $name', async ({ change }) => {
    const whole = await writePayload(contents, [file]);
    await expect(readPayload(change(whole))).rejects.toMatchObject(damaged);
  });

  it('refuses it cut off at any byte', async () => {
    const whole = await writePayload(contents, [file]);
    for (let length = 0; length < whole.length; length += 1) {
      await expect(readPayload(whole.subarray(0, length))).rejects.toMatchObject(damaged);
    }
  });
});
