import { Link } from '@tanstack/react-router';
import wizardIcon from '@ui5/webcomponents-icons/dist/activities.js';
import landscapeIcon from '@ui5/webcomponents-icons/dist/overview-chart.js';
import { Icon } from '@ui5/webcomponents-react';
import { overviewText as text } from '../../../i18n/transport-overview';
import { classNames } from '../../../ui/class-names';
import { DetailCard } from '../../../ui/detail/detail-card';
import styles from './overview.module.css';

const tiles = [
  { to: '/transport/wizard', name: text.wizard, icon: wizardIcon },
  { to: '/transport/landscape', name: text.landscape, icon: landscapeIcon },
] as const;

/** The ways to where the landscape is made and seen. */
export function AccessCard() {
  return (
    <DetailCard level="H2" title={text.management}>
      <div className={styles.tiles}>
        {tiles.map(({ to, name, icon }) => (
          <Link key={to} to={to} className={styles.tile}>
            <Icon name={icon} mode="Decorative" className={classNames(styles.tileIcon)} />
            {name}
          </Link>
        ))}
      </div>
    </DetailCard>
  );
}
