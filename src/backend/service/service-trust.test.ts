import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_SCOPE, serviceServer } from '../../testing/service-world';
import { createHttpClient } from './http-client';
import { createServiceTrust } from './service-trust';

const { subaccountId } = SERVICE_SCOPE;

const server = serviceServer();
beforeAll(server.start);
afterEach(server.reset);
afterAll(server.stop);

/** Trust over answers of its own; all others are 404. */
function trustAnswering(answers: Readonly<Record<string, Response>>) {
  return createServiceTrust({
    http: createHttpClient({
      baseUrl: 'http://service.test/v1',
      sleep: async () => {},
      fetch: async (url, init) => {
        const target = `${init?.method} ${new URL(String(url)).pathname}`;
        return answers[target]?.clone() ?? new Response('Not Found', { status: 404 });
      },
    }),
    requireSubaccount: () => {},
    notify: () => {},
  });
}

const json = (value: unknown) => new Response(JSON.stringify(value));

const PEM = '-----BEGIN CERTIFICATE-----\nAQID\n-----END CERTIFICATE-----\n';

describe('the requests of trust', () => {
  it('are those of the specification, without a body', async () => {
    const world = server.makeWorld();
    const { trust } = world.openBackend();
    await trust.generate(subaccountId, 'active');
    await trust.generate(subaccountId, 'passive');
    await trust.metadata(subaccountId);
    await trust.rotate(subaccountId);
    await trust.deletePassive(subaccountId);
    const changing = world.model.requests
      .map(({ method, target }) => `${method} ${target.replace(/^.*\/v1/, '')}`)
      .filter((request) => !request.startsWith('GET /saml2Metadata/certificate'));
    expect(changing).toEqual([
      'POST /saml2Metadata/certificate',
      'POST /saml2Metadata/certificate/passive',
      'GET /saml2Metadata',
      'POST /saml2Metadata/rotateCertificate',
      'DELETE /saml2Metadata/certificate/passive',
    ]);
  });
});

describe('answers about trust', () => {
  const read = { 'GET /v1/saml2Metadata/certificate': json({ certificate: PEM }) };

  it('are PEM of any shape: other line ends, text around it, and the two characters \\n of the published example', async () => {
    for (const certificate of [PEM, PEM.replaceAll('\n', '\r\n'), `subject\n${PEM}`, PEM.replaceAll('\n', '\\n')]) {
      const trust = trustAnswering({ 'GET /v1/saml2Metadata/certificate': json({ certificate }) });
      expect(await trust.read(subaccountId)).toEqual({ active: { der: Uint8Array.of(1, 2, 3) }, passive: null });
    }
  });

  it.each([
    ['something else', 'no PEM'],
    ['an empty block', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----'],
    ['no base64', PEM.replace('AQID', 'A%ID')],
    ['nothing', undefined],
  ])('that hold %s in place of a certificate are unavailable', async (_name, certificate) => {
    const trust = trustAnswering({ 'GET /v1/saml2Metadata/certificate': json({ certificate }) });
    await expect(trust.read(subaccountId)).rejects.toMatchObject({
      code: 'unavailable',
      details: { resource: 'trust' },
    });
  });

  it('may leave the passive certificate out after a rotation', async () => {
    const trust = trustAnswering({
      ...read,
      'POST /v1/saml2Metadata/rotateCertificate': json({ activeCertificate: PEM }),
    });
    expect(await trust.rotate(subaccountId)).toEqual({ active: { der: Uint8Array.of(1, 2, 3) }, passive: null });
  });

  it('give the metadata as text, whatever letters are in it', async () => {
    const xml = '<a b="ü✓"/>';
    const idpMetadata = Buffer.from(xml).toString('base64').replace(/.{4}/g, '$&\n');
    const trust = trustAnswering({ 'GET /v1/saml2Metadata': json({ idpMetadata }) });
    expect(await trust.metadata(subaccountId)).toBe(xml);
  });

  it('with a status are the errors of the port, in the words of the service', async () => {
    const trust = trustAnswering({
      'POST /v1/saml2Metadata/certificate': new Response('{"ErrorMessage":"no"}', { status: 403 }),
    });
    await expect(trust.generate(subaccountId, 'active')).rejects.toMatchObject({
      code: 'forbidden',
      details: { resource: 'trust', status: 403, rule: 'role-missing', reason: 'no' },
    });
  });
});
