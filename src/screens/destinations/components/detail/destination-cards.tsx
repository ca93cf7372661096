import { Title } from '@ui5/webcomponents-react';
import type { Field, FieldGroup, GroupId } from '../../../../domain/destination/field-types';
import { additionalKeysOf, fieldsFor } from '../../../../domain/destination/fields';
import { shownProperties } from '../../../../domain/destination/record-view';
import { destinationDetailText as text } from '../../../../i18n/destination-detail';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { type Fact, Facts } from '../../../../ui/detail/facts';
import type { DetailSubject } from './detail-subject';
import { PropertyValue } from './property-value';

/** Stand side by side in the first card, as in the form. */
const mainGroups: readonly GroupId[] = ['main', 'authentication'];

/** Everything a destination says, in the cards of the form, read-only. */
export function DestinationCards({ subject }: { readonly subject: DetailSubject }) {
  const properties = shownProperties(subject.record);
  const groups = fieldsFor(properties);
  const additional = additionalKeysOf(properties);
  return (
    <>
      <DetailCard title={text.details}>
        <div className={styles.columns}>
          {groups
            .filter(({ id }) => mainGroups.includes(id))
            .map((group) => (
              <section key={group.id} aria-label={group.label}>
                <Title level="H4" size="H6">
                  {group.label}
                </Title>
                <Facts facts={toFacts(group, subject)} />
              </section>
            ))}
        </div>
      </DetailCard>
      {groups
        .filter(({ id }) => !mainGroups.includes(id))
        .map((group) => (
          <DetailCard key={group.id} title={group.label}>
            <Facts facts={toFacts(group, subject)} />
          </DetailCard>
        ))}
      <DetailCard title={text.additional}>
        {additional.length === 0 ? (
          <p className={styles.quiet}>{text.noAdditional}</p>
        ) : (
          <Facts
            facts={additional.map((key) => ({
              label: key,
              value: (
                <PropertyValue subject={subject} propertyKey={key} label={key} type="string" defaultValue={null} />
              ),
            }))}
          />
        )}
      </DetailCard>
    </>
  );
}

function toFacts({ fields }: FieldGroup, subject: DetailSubject): readonly Fact[] {
  return fields.map((field) => ({ label: field.label, value: <FieldValue field={field} subject={subject} /> }));
}

function FieldValue({ field, subject }: { readonly field: Field; readonly subject: DetailSubject }) {
  if (field.kind === 'property') {
    const { key, label, type, defaultValue } = field;
    return <PropertyValue subject={subject} propertyKey={key} label={label} type={type} defaultValue={defaultValue} />;
  }
  if (field.id === 'repositoryConfigurationType') return text.repositoryConfigurationTypes[field.value];
  return field.value ? text.yes : text.no;
}
