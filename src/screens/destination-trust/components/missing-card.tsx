import { Button } from '@ui5/webcomponents-react';
import styles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';

interface MissingCardProps {
  readonly title: string;
  readonly hint: string;
  readonly action: string;
  readonly design?: 'Emphasized';
  readonly isGenerating: boolean;
  readonly onGenerate: () => void;
}

/** In the place of what is not there: what it would be for, and how to get it. */
export function MissingCard({ title, hint, action, design, isGenerating, onGenerate }: MissingCardProps) {
  return (
    <DetailCard level="H2" title={title}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{hint}</p>
        <div className={styles.row}>
          <Button design={design ?? 'Default'} loading={isGenerating} disabled={isGenerating} onClick={onGenerate}>
            {action}
          </Button>
        </div>
      </div>
    </DetailCard>
  );
}
