import { getAnimationMode } from '@ui5/webcomponents-base/dist/config/AnimationMode.js';
import { expect, it } from 'vitest';
import { followMotionPreference } from './motion';

it('nothing moves while the system asks for less motion, also when that changes', () => {
  const query = Object.assign(new EventTarget(), { matches: true });
  followMotionPreference({ matchMedia: () => query as unknown as MediaQueryList });
  expect(getAnimationMode()).toBe('none');
  query.matches = false;
  query.dispatchEvent(new Event('change'));
  expect(getAnimationMode()).toBe('full');
});
