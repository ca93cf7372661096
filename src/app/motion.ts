import { setAnimationMode } from '@ui5/webcomponents-base/dist/config/AnimationMode.js';
import AnimationMode from '@ui5/webcomponents-base/dist/types/AnimationMode.js';

/** Columns and panels move only for those whose system does not ask for less motion; UI5 does not look there by itself. */
export function followMotionPreference(window: Pick<Window, 'matchMedia'>): void {
  const lessMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
  const follow = () => setAnimationMode(lessMotion.matches ? AnimationMode.None : AnimationMode.Full);
  follow();
  lessMotion.addEventListener('change', follow);
}
