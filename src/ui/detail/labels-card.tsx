import { Button, Tag } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { labelInWords } from '../../i18n/label';
import { labelsText as text } from '../../i18n/labels';
import styles from './detail.module.css';
import { DetailCard } from './detail-card';
import type { LabelsEditorProps } from './labels-editor';

const LabelsEditor = lazy(() => import('./labels-editor').then(({ LabelsEditor }) => ({ default: LabelsEditor })));

/** The labels of what is open, with their own editing and saving. */
export function LabelsCard({ labels, onSave }: Pick<LabelsEditorProps, 'labels' | 'onSave'>) {
  const [isEditing, setIsEditing] = useState(false);
  return (
    <DetailCard title={text.labels}>
      {isEditing ? (
        <Suspense>
          <LabelsEditor labels={labels} onSave={onSave} onClose={() => setIsEditing(false)} />
        </Suspense>
      ) : (
        <>
          {labels.length === 0 ? (
            <p className={styles.quiet}>{text.noLabels}</p>
          ) : (
            <div className={styles.row}>
              {labels.map((label) => (
                <Tag key={label.key} design="Neutral" hideStateIcon>
                  {labelInWords(label)}
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
