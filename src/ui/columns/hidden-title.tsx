import { classNames } from '../class-names';
import styles from './column.module.css';

interface HiddenTitleProps {
  readonly title: string;
  /** Whether the arrangement leaves no room for the list; on a phone any other column takes all of it. */
  readonly isListHidden: boolean;
}

/** The list holds the title of the page; while something stands in its place, the page still needs one. */
export function HiddenTitle({ title, isListHidden }: HiddenTitleProps) {
  return <h1 className={classNames(styles.hiddenTitle, !isListHidden && styles.onPhone)}>{title}</h1>;
}
