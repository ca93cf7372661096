import declineIcon from '@ui5/webcomponents-icons/dist/decline.js';
import exitFullScreenIcon from '@ui5/webcomponents-icons/dist/exit-full-screen.js';
import fullScreenIcon from '@ui5/webcomponents-icons/dist/full-screen.js';
import { Button } from '@ui5/webcomponents-react';
import { listText as text } from '../../i18n/list';
import { classNames } from '../class-names';
import styles from './column.module.css';

interface LayoutActionsProps {
  readonly isFullScreen: boolean;
  readonly onToggleFullScreen: () => void;
  readonly onClose: () => void;
}

/** Full screen and close, as every column but the list has them at its end. */
export function LayoutActions({ isFullScreen, onToggleFullScreen, onClose }: LayoutActionsProps) {
  const toggle = isFullScreen ? text.exitFullScreen : text.fullScreen;
  return (
    <>
      <Button
        className={classNames(styles.fullScreen)}
        design="Transparent"
        icon={isFullScreen ? exitFullScreenIcon : fullScreenIcon}
        tooltip={toggle}
        accessibleName={toggle}
        onClick={onToggleFullScreen}
      />
      <Button
        design="Transparent"
        icon={declineIcon}
        tooltip={text.close}
        accessibleName={text.close}
        onClick={onClose}
      />
    </>
  );
}
