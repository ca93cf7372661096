import type { TrustSlot } from '../backend/port';
import { formatDate } from './format';
import { plural } from './plural';

/** Words of the Destination Trust screen. */
export const trustText = {
  title: 'Destination Trust',
  purpose:
    'With these keys the subaccount signs the SAML assertions of its destinations with OAuth2SAMLBearerAssertion or SAMLAssertion that name no key store of their own. A target accepts them once it trusts the certificate.',
  localOnly:
    'These keys were made in this browser. SAP’s systems don’t know them: what is exported here serves to prepare and test the trust of a target, but SAP’s Destination service signs with keys of its own.',
  entityId: 'Assertion Entity ID',
  loading: 'Reading the trust certificates…',

  emptyTitle: 'No SAML IDP trust configuration',
  emptyHint:
    'Generate a key pair and its certificate, valid for two years. Then export the certificate or the metadata, and configure it in each target system.',
  generateTrust: 'Generate Trust',
  generating: 'Generating a key pair…',
  generated: {
    active: 'The active certificate was generated',
    passive: 'The passive certificate was generated',
  } satisfies Record<TrustSlot, string>,

  slots: { active: 'Active Certificate', passive: 'Passive Certificate' } satisfies Record<TrustSlot, string>,
  slotHints: {
    active: 'Signs the assertions now.',
    passive: 'Signs nothing now. Configure it in the targets before you make it active.',
  } satisfies Record<TrustSlot, string>,
  tags: { active: 'Active', passive: 'Passive' } satisfies Record<TrustSlot, string>,
  missing: {
    active: 'There is no active certificate: nothing is signed. Make the passive one active, or generate one.',
    passive:
      'A second certificate lets you change the key without an interruption: targets trust both until you switch.',
  } satisfies Record<TrustSlot, string>,
  generateSlot: {
    active: 'Generate Active Certificate',
    passive: 'Generate Passive Certificate',
  } satisfies Record<TrustSlot, string>,

  exportMetadata: 'Export IDP Metadata',
  exportCertificate: 'Export',
  exportOf: (slot: TrustSlot) => `Export the ${slot} certificate`,
  pemOf: (slot: TrustSlot) => `PEM of the ${slot} certificate`,
  saved: (name: string) => `Saved as ${name}`,
  renew: 'Renew',
  renewOf: (slot: TrustSlot) => `Renew the ${slot} certificate`,
  makeActive: 'Make Active',
  delete: 'Delete',
  deletePassive: 'Delete the passive certificate',

  ending: (notAfter: string | Date, isOver: boolean) =>
    `The active certificate ${isOver ? 'expired' : 'expires'} on ${formatDate(notAfter)}.`,
  endingNext: {
    generate: 'Generate a passive certificate, configure it in the targets, then make it active.',
    renew: 'Renew the passive certificate, configure it in the targets, then make it active.',
    rotate: 'Configure the passive certificate in the targets, then make it active.',
  },

  renewTitle: 'Renew Certificate',
  renewQuestion: {
    active: 'The active certificate is replaced by a new one with a new key, valid for two years.',
    passive:
      'The passive certificate is replaced by a new one with a new key, valid for two years. Targets that were told of the present one have to get the new one.',
  } satisfies Record<TrustSlot, string>,
  renewWarning:
    'It takes effect at once: every target refuses the assertions until the new certificate is configured there.',
  renewAdvice:
    'To avoid the interruption, cancel, generate a passive certificate, configure it in the targets, and make it active afterwards.',
  renewed: {
    active: 'The active certificate was renewed',
    passive: 'The passive certificate was renewed',
  } satisfies Record<TrustSlot, string>,

  rotateTitle: 'Make Active',
  rotateQuestion:
    'The passive certificate signs from then on, at once. The present active one becomes passive; you can switch back, or delete it.',
  rotateWarning: 'Targets in which the passive certificate is not configured yet will refuse the assertions.',
  rotated: 'The certificates were switched',

  deleteTitle: 'Delete Passive Certificate',
  deleteQuestion: 'The passive certificate and its key are deleted for good. The active one stays as it is.',
  deleted: 'The passive certificate was deleted',

  signed: 'Signed Destinations',
  signedHint: 'Destinations whose SAML assertions this trust signs:',
  signedNone: 'No destination of this subaccount is signed with it.',
  signedOn: (count: number, instance: string | null) =>
    `${plural(count, 'destination', 'destinations')} ${instance === null ? 'of the subaccount' : `of the service instance “${instance}”`}`,
} as const;
