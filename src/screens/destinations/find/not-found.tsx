import { Button, MessageStrip } from '@ui5/webcomponents-react';
import { nearNames } from '../../../domain/destination/near-names';
import { findDestinationText as text } from '../../../i18n/find-destination';
import styles from './find-destination.module.css';
import type { FindWish } from './use-find';

interface NotFoundProps {
  readonly wish: FindWish;
  /** Of all destinations that could have been found. */
  readonly names: readonly string[];
  readonly onChoose: (name: string) => void;
}

/** Says what is missing, and which names may have been meant. */
export function NotFound({ wish: { name, fragment }, names, onChoose }: NotFoundProps) {
  const isThere = fragment !== '' && names.includes(name);
  const near = isThere ? [] : nearNames(name, names);
  return (
    <>
      <MessageStrip design="Negative" hideCloseButton>
        {isThere ? text.noFragment(fragment) : text.notFound(name, fragment)}
      </MessageStrip>
      {!isThere && near.length === 0 && <p className={styles.quiet}>{text.nothingNear}</p>}
      {near.length > 0 && (
        <fieldset aria-label={text.didYouMean} className={styles.near}>
          <span>{text.didYouMean}:</span>
          {near.map((each) => (
            <Button key={each} design="Transparent" onClick={() => onChoose(each)}>
              {each}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  );
}
