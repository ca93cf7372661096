// The page of `npm run bench`: opens stores with our reader (as the application does, in its worker) and with node-forge
// in the same page, generates certificates, and fills the local backend with many.
import forge from 'node-forge';
import { createBackend } from '../../src/backend/create-backend';
import type { NewCertificate, Subaccount } from '../../src/backend/port';
import { openWorkspace } from '../../src/backend/workspace/open-workspace';
import type { DestinationContent } from '../../src/domain/destination/types';
import { createPkiClient } from '../../src/pki/worker/pki-client';
import { systemClock } from '../../src/shared/clock';
import jks from '../vectors/truststores/keytool-150.jks?url';
import aes256 from '../vectors/truststores/keytool-150-aes-256.p12?url';
import rc2 from '../vectors/truststores/keytool-150-rc2-40.p12?url';
import { generation } from './generation-page';
import { longestTaskDuring, timed } from './timing';
import { transport } from './transport-page';

const password = 'changeit';
const urls = { jks, aes256, rc2 } as const;

async function load(name: keyof typeof urls): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(urls[name])).arrayBuffer());
}

const api = {
  ...generation,
  ...transport,

  /** Milliseconds of each run, ours and (for PKCS#12) node-forge's in turn, after one run of each that does not count. */
  async openStore(name: keyof typeof urls, runs: number): Promise<{ ours: number[]; forge: number[] }> {
    const bytes = await load(name);
    const pki = createPkiClient();
    const ours = async () => {
      const result = await pki.readStore(bytes, { password });
      if (!result.ok || result.value.entries.length !== 150) throw new Error('our reader did not open the store');
    };
    const theirs = () => {
      const der = forge.util.createBuffer(bytes.slice().buffer);
      const store = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(der), password);
      const bags = store.safeContents.flatMap((content) => content.safeBags);
      if (bags.length !== 150) throw new Error('node-forge did not open the store');
    };
    const times = { ours: [] as number[], forge: [] as number[] };
    for (let run = 0; run <= runs; run += 1) {
      const own = await timed(ours);
      const other = name === 'jks' ? null : await timed(theirs);
      if (run === 0) continue;
      times.ours.push(own);
      if (other !== null) times.forge.push(other);
    }
    pki.close();
    return times;
  },

  /** The longest task of the main thread, in milliseconds, while our reader opens every store once; 0 when none is over 50 ms. */
  async longestTask(): Promise<number> {
    const stores = await Promise.all((['jks', 'aes256', 'rc2'] as const).map(load));
    return longestTaskDuring(async () => {
      const pki = createPkiClient();
      for (const store of stores) await pki.readStore(store, { password });
      pki.close();
    });
  },

  /** Stores so many certificates, each with a name, serial and fingerprint of its own, in the first subaccount. */
  async fill(count: number): Promise<number> {
    const workspace = await openWorkspace();
    const backend = await createBackend({ backend: 'local' }, workspace, {
      clock: systemClock,
      openPki: createPkiClient,
    });
    const [subaccount] = (await backend.subaccounts.list()) as [Subaccount];
    const scope = { subaccountId: subaccount.id, serviceInstance: null };
    const pki = createPkiClient();
    const store = await pki.readStore(await load('jks'), { password });
    pki.close();
    if (!store.ok) throw store.error;
    const template = store.value.entries[0]?.chain[0];
    if (template === undefined) throw new Error('the truststore is empty');
    for (let start = 0; start < count; start += 500) {
      const drafts = Array.from({ length: Math.min(500, count - start) }, (_, index) =>
        variant(template.der, template.serialNumber, start + index),
      );
      const results = await backend.certificates.create(scope, drafts);
      const refused = results.find((result) => !result.ok);
      if (refused !== undefined && !refused.ok) throw refused.error;
    }
    return (await backend.certificates.list(scope)).length;
  },

  /** Stores so many destinations, every third with a secret, in the first subaccount. */
  async fillDestinations(count: number): Promise<number> {
    const workspace = await openWorkspace();
    const backend = await createBackend({ backend: 'local' }, workspace, {
      clock: systemClock,
      openPki: createPkiClient,
    });
    const [subaccount] = (await backend.subaccounts.list()) as [Subaccount];
    const scope = { subaccountId: subaccount.id, serviceInstance: null };
    for (let start = 0; start < count; start += 500) {
      const contents = Array.from({ length: Math.min(500, count - start) }, (_, index) => destination(start + index));
      const refused = (await backend.destinations.create(scope, contents)).find((result) => !result.ok);
      if (refused !== undefined && !refused.ok) throw refused.error;
    }
    return (await backend.destinations.list(scope)).length;
  },
};

function destination(number: number): DestinationContent {
  const name = `destination-${String(number).padStart(5, '0')}`;
  const logon: Record<string, string> =
    number % 3 === 0
      ? { Authentication: 'BasicAuthentication', User: 'technical-user', Password: `password of ${name}` }
      : { Authentication: 'NoAuthentication' };
  const properties = {
    Name: name,
    Type: 'HTTP',
    ProxyType: 'Internet',
    URL: `https://${name}.example.net/api`,
    Description: `Destination ${number}`,
    ...logon,
  };
  return { properties, labels: [{ key: 'area', values: [`a${number % 20}`] }], plainKeys: [], missingSecrets: [] };
}

/** The certificate with another serial number of the same length; its signature does not matter to the list. */
function variant(der: Uint8Array, serialNumber: string, number: number): NewCertificate {
  const content = Uint8Array.from(der);
  const serial = Uint8Array.from(serialNumber.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const at = content.findIndex((_, index) => serial.every((byte, offset) => content[index + offset] === byte));
  new DataView(content.buffer).setUint32(at + serial.length - 4, number);
  return { name: `service-${String(number).padStart(5, '0')}.cer`, content, origin: 'uploaded', labels: [] };
}

export type BenchApi = typeof api;

declare global {
  interface Window {
    bench: BenchApi;
  }
}

window.bench = api;
