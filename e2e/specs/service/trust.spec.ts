import { expectAccessible } from '../../fixtures/accessibility';
import { expect, inSubaccount, test } from '../../fixtures/service-mode';
import { TrustPage } from '../../pages/trust-page';

const METADATA = '/destination-configuration/v1/saml2Metadata';

// What was not generated yet is answered with 404, and every answer that is no success stands in the console.
test.use({ expectedConsoleErrors: [/status of (403|404|503)/] });

test('the trust of the subaccount is generated, exported, rotated and deleted in the service', async ({
  page,
  services,
}) => {
  await services.open(inSubaccount('trust'), () => {});
  const trust = new TrustPage(page);
  const { shell } = trust;
  await expect(trust.card('No SAML IDP trust configuration')).toBeVisible();
  await expect(trust.main.getByText('SAP’s systems don’t know them')).toHaveCount(0);

  await services.inject({ kind: 'status', status: 403, method: 'POST', path: `${METADATA}/certificate`, times: 1 });
  await trust.button('Generate Trust').click();
  await expect(trust.main.getByRole('alert').filter({ hasText: /role|permission/i })).toBeVisible();
  await trust.generate('Generate Trust', 'The active certificate was generated');
  const first = await trust.fingerprint('active');
  await trust.generate('Generate Passive Certificate', 'The passive certificate was generated');
  const second = await trust.fingerprint('passive');
  expect(second).not.toBe(first);
  await expectAccessible(page, 'trust of the service');

  const kept = (await services.content()).destinationService.trust;
  const exported = await trust.save('Export the active certificate');
  expect(exported.content.toString()).toBe(kept.find('active'));
  const metadata = await trust.save('Export IDP Metadata');
  expect(metadata.content.toString()).toMatch(/^<ns3:EntityDescriptor[\s\S]*IDPSSODescriptor/);

  await services.inject({
    kind: 'status',
    status: 503,
    method: 'POST',
    path: `${METADATA}/rotateCertificate`,
    times: 1,
  });
  const rotation = await trust.ask('Make Active');
  await rotation.button('Make Active').click();
  await expect(rotation.dialog.getByRole('alert')).toContainText('503');
  await rotation.finish('Make Active');
  await expect(shell.message('The certificates were switched')).toBeVisible();
  await expect.poll(() => trust.fingerprint('active')).toBe(second);
  await page.reload();
  await expect(trust.card('Passive Certificate')).toBeVisible();
  expect([await trust.fingerprint('active'), await trust.fingerprint('passive')]).toEqual([second, first]);

  const renewal = await trust.ask('Renew the passive certificate');
  await renewal.finish('Renew');
  await expect.poll(() => trust.fingerprint('passive')).not.toBe(first);
  const deletion = await trust.ask('Delete the passive certificate');
  await deletion.finish('Delete');
  await expect(trust.button('Generate Passive Certificate')).toBeVisible();
  expect((await services.content()).destinationService.trust.toSnapshot()).toEqual({
    active: kept.find('passive'),
    passive: null,
  });
  const changing = (await services.requests()).filter((request) => !request.startsWith('GET '));
  expect(changing).toEqual([`POST ${METADATA}/certificate/passive`, `DELETE ${METADATA}/certificate/passive`]);
});
