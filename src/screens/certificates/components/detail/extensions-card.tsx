import { Panel, Tag, Title } from '@ui5/webcomponents-react';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import type { DecodedExtension, Extension, GeneralName } from '../../../../pki/types';
import { toHex } from '../../../../shared/bytes';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { Breakable, type Fact, Facts, Lines } from '../../../../ui/detail/facts';
import { withColons } from '../../../../ui/detail/with-colons';

/** Every extension: decoded where it is understood, else its bytes. */
export function ExtensionsCard({ extensions }: { readonly extensions: readonly Extension[] }) {
  // An extension may occur twice in a broken certificate: only its place tells them apart.
  const shown = extensions.map((extension, place) => ({ id: `${place}`, extension }));
  return (
    <DetailCard title={text.extensions(extensions.length)}>
      {extensions.length === 0 && <p className={styles.quiet}>{text.noExtensions}</p>}
      {shown.map(({ id, extension }) => (
        <Panel
          key={id}
          collapsed
          accessibleName={extension.name}
          header={
            <span className={styles.row}>
              <Title level="H4" size="H6">
                {extension.name}
              </Title>
              {extension.critical && <Tag design="Critical">{text.critical}</Tag>}
            </span>
          }
        >
          <Facts
            facts={[
              ...(extension.decoded === null ? [rawFact(extension)] : decodedFacts(extension.decoded)),
              { label: text.oid, value: extension.oid, wide: true },
            ]}
          />
        </Panel>
      ))}
    </DetailCard>
  );
}

function rawFact(extension: Extension): Fact {
  const bytes = withColons(toHex(extension.raw));
  return {
    label: text.raw,
    wide: true,
    value: (
      <span className={styles.code}>
        <Breakable text={bytes} />
      </span>
    ),
  };
}

function decodedFacts(decoded: DecodedExtension): readonly Fact[] {
  switch (decoded.type) {
    case 'alternative-names':
      return [namesFact(text.alternativeNames, decoded.names)];
    case 'key-usage':
      return [{ label: text.keyUsage, value: <Lines lines={decoded.usages} />, wide: true }];
    case 'extended-key-usage': {
      const lines = decoded.purposes.map(({ name, oid }) => (name === oid ? oid : `${name} (${oid})`));
      return [{ label: text.extendedKeyUsage, value: <Lines lines={lines} />, wide: true }];
    }
    case 'basic-constraints':
      return [
        { label: text.ca, value: decoded.ca ? text.yes : text.no },
        { label: text.pathLength, value: decoded.ca ? (decoded.pathLength ?? text.noLimit).toString() : null },
      ];
    case 'subject-key-identifier':
      return [{ label: text.keyIdentifier, value: <Breakable text={withColons(decoded.keyIdentifier)} />, wide: true }];
    case 'authority-key-identifier':
      return [
        {
          label: text.keyIdentifier,
          value: decoded.keyIdentifier === null ? null : <Breakable text={withColons(decoded.keyIdentifier)} />,
          wide: true,
        },
        ...(decoded.issuer.length === 0 ? [] : [namesFact(text.authorityIssuer, decoded.issuer)]),
        {
          label: text.authoritySerial,
          value: decoded.serialNumber === null ? null : <Breakable text={withColons(decoded.serialNumber)} />,
        },
      ];
    case 'name-constraints':
      return [
        ...(decoded.permitted.length === 0 ? [] : [namesFact(text.permitted, decoded.permitted)]),
        ...(decoded.excluded.length === 0 ? [] : [namesFact(text.excluded, decoded.excluded)]),
      ];
    case 'fields':
      return groupFields(decoded.fields);
  }
}

/** Fields of one label stand together, below it. */
function groupFields(fields: readonly { readonly label: string; readonly value: string }[]): readonly Fact[] {
  const byLabel = new Map<string, string[]>();
  for (const { label, value } of fields) byLabel.set(label, [...(byLabel.get(label) ?? []), value]);
  return [...byLabel].map(([label, values]) => ({ label, value: <Lines lines={values} />, wide: true }));
}

function namesFact(label: string, names: readonly GeneralName[]): Fact {
  return {
    label,
    wide: true,
    value: <Lines lines={names.map((name) => `${text.nameTypes[name.type]}: ${name.value}`)} />,
  };
}
