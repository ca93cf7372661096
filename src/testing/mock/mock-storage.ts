import type { MockSnapshot } from './mock-content';
import type { MockServices } from './mock-services';

/** The services of one tab survive its reloads, and end with it. */
export const mockStorageKey = 'mock-services';

/** What this tab kept before it was loaded again; null when there is none. */
export function readKept(): MockSnapshot | null {
  const text = sessionStorage.getItem(mockStorageKey);
  return text === null ? null : JSON.parse(text);
}

export function keepUntilReload(services: MockServices): void {
  window.addEventListener('pagehide', () => {
    sessionStorage.setItem(mockStorageKey, JSON.stringify(services.read()));
  });
}
