import alertIcon from '@ui5/webcomponents-icons/dist/alert.js';
import errorIcon from '@ui5/webcomponents-icons/dist/error.js';
import { Icon } from '@ui5/webcomponents-react';
import { statusOf } from '../../../../domain/certificate/status';
import { certificateReferences } from '../../../../domain/destination/certificates';
import { checkDestination } from '../../../../domain/destination/check';
import type { DestinationIssue } from '../../../../domain/destination/field-types';
import { fieldsFor } from '../../../../domain/destination/fields';
import { levelByStatus } from '../../../../domain/destination/health';
import { shownProperties } from '../../../../domain/destination/record-view';
import type { Properties } from '../../../../domain/destination/types';
import { certificatesText } from '../../../../i18n/certificates';
import { destinationDetailText as text } from '../../../../i18n/destination-detail';
import { issueText } from '../../../../i18n/destination-issues';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { useNow } from '../../../../ui/use-now';
import type { DetailSubject } from './detail-subject';

interface ShownIssue {
  readonly id: string;
  readonly severity: DestinationIssue['severity'];
  readonly title: string;
  readonly hint: string;
}

const icons = { error: errorIcon, warning: alertIcon } as const;

/** What keeps the destination from working, or will: its properties, missing secrets, and the certificates it names. */
export function IssuesCard({ subject }: { readonly subject: DetailSubject }) {
  const issues = useIssues(subject);
  return (
    <DetailCard title={text.issues(issues.length)}>
      {issues.length === 0 ? (
        <p className={styles.quiet}>{text.noIssues}</p>
      ) : (
        <ul className={styles.plainList}>
          {issues.map(({ id, severity, title, hint }) => (
            <li key={id} className={styles.finding}>
              <Icon
                name={icons[severity]}
                accessibleName={text.severities[severity]}
                mode="Image"
                className={classNames(styles[severity])}
              />
              <div className={styles.findingBody}>
                <strong>{title}</strong>
                <p>{hint}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </DetailCard>
  );
}

function useIssues({ record, records, certificates }: DetailSubject): readonly ShownIssue[] {
  const now = useNow();
  const properties = shownProperties(record);
  const labels = labelsOf(properties);
  const found = checkDestination(properties, {
    missingSecrets: record.missingSecrets,
    certificates,
    destinationNames: new Set(records.map(({ name }) => name)),
  });
  const ofProperties = found.map((issue) => {
    const { message, nextStep } = issueText(issue, labels.get(issue.key) ?? issue.key);
    return { id: `${issue.key} ${issue.rule}`, severity: issue.severity, title: message, hint: nextStep };
  });
  const ofCertificates = certificateReferences(record.properties)
    .filter(({ effective }) => effective)
    .flatMap(({ key, name }): ShownIssue[] => {
      const certificate = certificates?.find((item) => item.name === name);
      // A dummy is an issue of the property already.
      if (certificate === undefined || certificate.dummy) return [];
      const status = statusOf(certificate, now);
      const severity = levelByStatus[status.code];
      if (severity === 'ok') return [];
      const title = text.certificateIssue(labels.get(key) ?? key, name, certificatesText.statusText(status));
      return [{ id: `${key} certificate`, severity, title, hint: text.certificateHint }];
    });
  return [...ofProperties, ...ofCertificates];
}

function labelsOf(properties: Properties): ReadonlyMap<string, string> {
  const fields = fieldsFor(properties).flatMap((group) => group.fields);
  return new Map(fields.flatMap((field) => (field.kind === 'property' ? [[field.key, field.label] as const] : [])));
}
