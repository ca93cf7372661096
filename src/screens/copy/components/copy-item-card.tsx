import closedIcon from '@ui5/webcomponents-icons/dist/slim-arrow-down.js';
import openIcon from '@ui5/webcomponents-icons/dist/slim-arrow-up.js';
import { Button, CheckBox, Tag, Title } from '@ui5/webcomponents-react';
import { memo, useId, useState } from 'react';
import { carriesKey } from '../../../domain/copy/plan-certificates';
import type { CopyItem, CopyState } from '../../../domain/copy/types';
import { copyText as text } from '../../../i18n/copy';
import { ErrorStrip } from '../../../ui/error-strip';
import styles from '../copy.module.css';
import { pickableAs } from '../picks';
import { DifferenceTable } from './difference-table';

const stateDesigns = {
  new: 'Positive',
  different: 'Critical',
  unknown: 'Information',
  same: 'Neutral',
  dummy: 'Neutral',
} as const satisfies Record<CopyState, string>;

interface CopyItemCardProps {
  readonly item: CopyItem;
  readonly isPicked: boolean;
  readonly isDisabled: boolean;
  /** Why the last run did not copy it; null when it did, or did not try. */
  readonly error: unknown;
  readonly onPick: (item: CopyItem) => void;
}

/** One entry: how both sides compare, and whether it is to be copied. */
export const CopyItemCard = memo(function CopyItemCard(props: CopyItemCardProps) {
  const { item, isPicked, isDisabled, error, onPick } = props;
  const [isOpen, setIsOpen] = useState(false);
  const titleId = useId();
  const { name, kind, state, differences } = item;
  const as = pickableAs(item);
  const toggle = isOpen ? text.hideDetails(name) : text.showDetails(name);
  return (
    <li className={styles.item} aria-labelledby={titleId}>
      <div className={styles.itemHeader}>
        <span className={styles.tick}>
          {as !== null && (
            <CheckBox
              accessibleName={as === 'new' ? text.copy(name) : text.overwrite(name)}
              text={text.tick[as]}
              checked={isPicked}
              disabled={isDisabled}
              onChange={() => onPick(item)}
            />
          )}
        </span>
        <div className={styles.itemName}>
          <Title level="H3" size="H6" id={titleId} wrappingType="Normal">
            {name}
          </Title>
          <span className={styles.quiet}>{text.kind[kind]}</span>
        </div>
        <div className={styles.tags}>
          <Tag design={stateDesigns[state]} hideStateIcon>
            {text.states[state]}
          </Tag>
          <Marks item={item} />
          {error !== null && <Tag design="Negative">{text.failed}</Tag>}
        </div>
        <Button
          design="Transparent"
          icon={isOpen ? openIcon : closedIcon}
          tooltip={toggle}
          accessibleName={toggle}
          accessibilityAttributes={{ expanded: isOpen }}
          onClick={() => setIsOpen(!isOpen)}
        />
      </div>
      {error !== null && <ErrorStrip error={error} isAnswer={false} />}
      {isOpen && (
        <div className={styles.details}>
          {differences.length === 0 ? (
            <p className={styles.quiet}>{state === 'dummy' ? text.dummyHint : text.sameHint}</p>
          ) : (
            <DifferenceTable item={item} />
          )}
        </div>
      )}
    </li>
  );
});

/** What is secret about it, as far as it is known. */
function Marks({ item }: { readonly item: CopyItem }) {
  if (item.kind === 'certificate') {
    if (!carriesKey(item)) return null;
    return (
      <Tag design="Information" hideStateIcon>
        {item.source.summary.kind === 'key-store' ? text.keyInside : text.keyMaybe}
      </Tag>
    );
  }
  const { secretKeys } = item.source;
  const missing = item.differences.filter(
    (each) => each.kind === 'secret' && (each.effect === 'missing' || each.effect === 'kept'),
  );
  return (
    <>
      {secretKeys.length > 0 && (
        <Tag design="Information" hideStateIcon>
          {text.secrets(secretKeys.length)}
        </Tag>
      )}
      {missing.length > 0 && (
        <Tag design="Critical" hideStateIcon>
          {text.missing(missing.length)}
        </Tag>
      )}
    </>
  );
}
