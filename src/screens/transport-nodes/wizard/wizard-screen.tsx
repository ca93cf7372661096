import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { wizardText as text } from '../../../i18n/transport-wizard';
import columnStyles from '../../../ui/columns/column.module.css';
import { ColumnHeader } from '../../../ui/columns/column-header';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { Loaded } from '../components/loaded';
import { Wizard } from './wizard';

/** Makes a whole landscape step by step. */
export function LandscapeWizardScreen() {
  const landscape = useQuery(landscapeQuery(useTransport()));
  const [round, setRound] = useState(1);
  return (
    <div className={columnStyles.column}>
      <ColumnHeader level="H1" title={text.title} subtitle={<span>{text.subtitle}</span>} />
      <div className={columnStyles.body}>
        <Loaded query={landscape} loading={text.loading}>
          {(known) => <Wizard key={round} landscape={known} onAgain={() => setRound(round + 1)} />}
        </Loaded>
      </div>
    </div>
  );
}
