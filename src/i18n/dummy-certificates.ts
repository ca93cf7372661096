import type { CertificateKind } from '../domain/certificate/types';
import type { RequestNumber } from '../domain/transport/types';
import { certificatesText } from './certificates';
import { formatNumber } from './format';
import { listText } from './list';

const destinations = (count: number) =>
  count === 1 ? 'the destination that uses it stands' : `the ${formatNumber(count)} destinations that use it stand`;

/** What is expected of the real file, as a part of a sentence. */
const expected = (kind: CertificateKind, extension: string) =>
  `a ${kind === 'trust-store' ? 'trust store (certificates, no private key)' : 'key store (with its private key)'} for a name that ends with .${extension}`;

/** Words for certificates with dummy content: their detail, their replacement, and the list of all of them. */
export const dummyCertificatesText = {
  title: 'Dummy Content',
  explanation:
    'A transport created this certificate with its name, its kind and its labels only. The keys and certificates stayed where it comes from, so whatever uses it here cannot work yet.',
  next: (kind: CertificateKind, extension: string) =>
    `Get the real file, choose Replace Dummy Content and upload ${expected(kind, extension)}. Name and labels stay.`,
  expectedKind: 'Expected Kind',
  expectedExtension: 'Expected Extension',
  request: 'Transport Request',
  requestGone: (number: RequestNumber) => `${number} (not there any more)`,
  from: 'From Subaccount',
  since: 'Since',
  replace: 'Replace Dummy Content',
  replaceHint: (name: string, kind: CertificateKind, extension: string) =>
    `Choose the real file for “${name}”: ${expected(kind, extension)}. The name and the labels stay.`,
  problems: {
    locked: (kind: CertificateKind) =>
      `Open this file with its password first: until then nobody knows whether it is the ${kind === 'trust-store' ? 'trust store' : 'key store'} that is expected here.`,
    unreadable: () =>
      'This file cannot be opened here, so that nobody knows what it holds. Convert it to another format first. To keep it unchecked, delete the dummy and upload the file under its name.',
    kind: (kind: CertificateKind) =>
      kind === 'trust-store'
        ? 'This file holds a private key, but a trust store is expected here. Choose a file that holds certificates only.'
        : 'This file holds no private key, but a key store is expected here. Choose the file with the private key.',
    extension: (_kind: CertificateKind, extension: string) =>
      `The content of this file is not what a name that ends with .${extension} promises. Choose a file in that format, or convert this one first.`,
  },
  before: 'Dummy Content',
  /** `users` are destinations: how a fragment stands is up to what it is merged into. */
  replaced: (name: string, users: number) =>
    users === 0
      ? `“${name}” has its real content now.`
      : `“${name}” has its real content now. Used By says how ${destinations(users)} with it.`,

  list: {
    ...listText,
    titleFrom: (subaccounts: readonly string[]) =>
      subaccounts.length === 0
        ? 'Dummy Certificates'
        : `Dummy Certificates from ${subaccounts.map((name) => `“${name}”`).join(', ')}`,
    tableName: 'Dummy certificates',
    toolbar: 'Dummy certificates toolbar',
    searchHint: 'Name, subaccount, request number, description',
    columns: {
      name: 'Name',
      kind: 'Kind',
      subaccount: 'Subaccount',
      request: 'Request',
      description: 'Description',
      since: 'Since',
      from: 'From',
    },
    kinds: certificatesText.kinds,
    level: (subaccount: string, instance: string | null) =>
      instance === null ? subaccount : `${subaccount} / ${instance}`,
    deletedSubaccount: 'Deleted subaccount',
    fromField: 'From subaccount',
    emptyTitle: 'No dummy certificates',
    emptyHint:
      'A certificate that is transported arrives at its destination with dummy content and stands here until the real file replaces it. Start on the Certificates page of a subaccount: Action, Transport.',
    noMatchHint: 'No dummy certificate fits the search and the chosen subaccount.',
  },
} as const;
