import { describe, expect, test } from 'vitest';
import { refuseDroppedFiles } from './refuse-dropped-files';

function drag(target: EventTarget, type: string, types: readonly string[] | null) {
  const transfer = types && { types, dropEffect: 'copy' };
  const event = Object.assign(new Event(type, { cancelable: true }), { dataTransfer: transfer });
  target.dispatchEvent(event);
  return { isRefused: event.defaultPrevented, effect: transfer?.dropEffect ?? null };
}

describe('dropped files', () => {
  test.each<[string, string, readonly string[] | null, boolean]>([
    ['files over the page', 'dragover', ['Files'], true],
    ['files let go', 'drop', ['text/uri-list', 'Files'], true],
    ['text', 'drop', ['text/plain'], false],
    ['no transfer', 'drop', null, false],
  ])('%s', (_name, type, types, expected) => {
    const page = new EventTarget();
    refuseDroppedFiles(page);
    expect(drag(page, type, types).isRefused).toBe(expected);
  });

  test('are left to a file input', () => {
    const input = Object.assign(new EventTarget(), { type: 'file' });
    refuseDroppedFiles(input);
    expect(drag(input, 'drop', ['Files']).isRefused).toBe(false);
  });

  test('are left to who takes them, before or after', () => {
    const page = new EventTarget();
    page.addEventListener('dragover', (event) => event.preventDefault());
    refuseDroppedFiles(page);
    expect(drag(page, 'dragover', ['Files']).effect).toBe('copy');
    const other = new EventTarget();
    refuseDroppedFiles(other);
    other.addEventListener('dragover', (event) => {
      (event as DragEvent & { dataTransfer: DataTransfer }).dataTransfer.dropEffect = 'move';
    });
    expect(drag(other, 'dragover', ['Files']).effect).toBe('move');
  });
});
