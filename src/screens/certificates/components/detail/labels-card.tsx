import { Button, Tag } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import type { CertificateRecord } from '../../../../domain/certificate/types';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { certificatesText } from '../../../../i18n/certificates';
import styles from './detail.module.css';
import { DetailCard } from './detail-card';

const LabelsEditor = lazy(() => import('./labels-editor').then(({ LabelsEditor }) => ({ default: LabelsEditor })));

/** The labels of a certificate, with their own editing and saving. */
export function LabelsCard({ scope, record }: { readonly scope: Scope; readonly record: CertificateRecord }) {
  const [isEditing, setIsEditing] = useState(false);
  const { labels } = record;
  return (
    <DetailCard title={text.labels}>
      {isEditing ? (
        <Suspense>
          <LabelsEditor scope={scope} record={record} onClose={() => setIsEditing(false)} />
        </Suspense>
      ) : (
        <>
          {labels.length === 0 ? (
            <p className={styles.quiet}>{text.noLabels}</p>
          ) : (
            <div className={styles.row}>
              {labels.map((label) => (
                <Tag key={label.key} design="Neutral" hideStateIcon>
                  {certificatesText.label(label)}
                </Tag>
              ))}
            </div>
          )}
          <div className={styles.end}>
            <Button design="Transparent" onClick={() => setIsEditing(true)}>
              {labels.length === 0 ? text.addLabels : text.editLabels}
            </Button>
          </div>
        </>
      )}
    </DetailCard>
  );
}
