import { validityOf } from '../../domain/certificate/status';
import { certificateDetailText as text } from '../../i18n/certificate-detail';
import type { Certificate, DistinguishedName } from '../../pki/types';
import { StatusTag } from '../certificate-status-tag';
import { useNow } from '../use-now';
import styles from './detail.module.css';
import { Copyable, type Fact, Facts, Lines } from './facts';
import { withColons } from './with-colons';

/** What a certificate says of itself. */
export function CertificateFacts({ certificate }: { readonly certificate: Certificate }) {
  const { notBefore, notAfter, publicKey } = certificate;
  const status = validityOf({ notBefore: toText(notBefore), notAfter: toText(notAfter) }, useNow());
  const facts: readonly Fact[] = [
    {
      label: text.validity,
      wide: true,
      value: (
        <>
          <Lines lines={[text.validFrom(notBefore), text.validTo(notAfter)]} />
          <span className={styles.row}>
            <StatusTag status={status} /> {text.validityText(status)}
          </span>
        </>
      ),
    },
    { label: text.subject, value: <NameLines name={certificate.subject} /> },
    { label: text.issuer, value: <NameLines name={certificate.issuer} /> },
    {
      label: text.serialNumber,
      value: <Copyable text={withColons(certificate.serialNumber)} what={text.serialNumber} />,
    },
    { label: text.version, value: certificate.version },
    { label: text.publicKey, value: keyText(publicKey) },
    { label: text.signature, value: certificate.signatureAlgorithm.name },
    ...usageFacts(certificate),
    {
      label: text.sha256,
      wide: true,
      value: <Copyable text={withColons(certificate.fingerprints.sha256)} what={text.sha256} />,
    },
    {
      label: text.sha1,
      wide: true,
      value: <Copyable text={withColons(certificate.fingerprints.sha1)} what={text.sha1} />,
    },
  ];
  return <Facts facts={facts} />;
}

/** Algorithm with curve or size. */
export function keyText({
  algorithm,
  curve,
  size,
}: {
  readonly algorithm: string;
  readonly curve?: string;
  readonly size?: number;
}): string {
  const detail = curve ?? (size === undefined ? undefined : text.bits(size));
  return detail === undefined ? algorithm : `${algorithm}, ${detail}`;
}

/** A name with one attribute a line, most specific first as RFC 4514 writes it. */
export function NameLines({ name }: { readonly name: DistinguishedName }) {
  if (name.relativeNames.length === 0) return text.emptyName;
  const lines = name.relativeNames
    .toReversed()
    .map((attributes) => attributes.map((attribute) => `${attribute.name}=${attribute.value}`).join(' + '));
  return <Lines lines={lines} />;
}

function usageFacts(certificate: Certificate): readonly Fact[] {
  return certificate.extensions.flatMap(({ oid, decoded }): readonly Fact[] => {
    if (oid === '2.5.29.17' && decoded?.type === 'alternative-names') {
      const lines = decoded.names.map((name) => `${text.nameTypes[name.type]}: ${name.value}`);
      return [{ label: text.alternativeNames, wide: true, value: <Lines lines={lines} /> }];
    }
    if (decoded?.type === 'key-usage') return [{ label: text.keyUsage, value: decoded.usages.join(', ') }];
    if (decoded?.type === 'extended-key-usage') {
      return [{ label: text.extendedKeyUsage, value: decoded.purposes.map((purpose) => purpose.name).join(', ') }];
    }
    return [];
  });
}

function toText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
