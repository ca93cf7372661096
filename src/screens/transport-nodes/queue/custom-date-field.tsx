import calendarIcon from '@ui5/webcomponents-icons/dist/appointment-2.js';
import { Icon, Input } from '@ui5/webcomponents-react';
import { lazy, Suspense, useState } from 'react';
import { queueText as text } from '../../../i18n/transport-queue';
import { classNames } from '../../../ui/class-names';
import type { CustomDateProps } from './custom-date';
import styles from './queue.module.css';

const CustomDate = lazy(() => import('./custom-date').then(({ CustomDate }) => ({ default: CustomDate })));

/** Looks like the picker of dates, and becomes it when it is first used: its calendar is larger than all else here. */
export function CustomDateField({ id, range, onChange }: Omit<CustomDateProps, 'takesFocus'>) {
  const [isUsed, setIsUsed] = useState(false);
  const placeholder = (isDisabled: boolean) => (
    <Input
      id={id}
      className={classNames(styles.control)}
      accessibleName={text.customDate}
      placeholder={text.customDateHint}
      disabled={isDisabled}
      icon={<Icon name={calendarIcon} mode="Decorative" />}
      onFocus={() => setIsUsed(true)}
    />
  );
  if (!isUsed && range === null) return placeholder(false);
  return (
    <Suspense fallback={placeholder(true)}>
      <CustomDate id={id} range={range} onChange={onChange} takesFocus={isUsed} />
    </Suspense>
  );
}
