/**
 * Keeps the browser from leaving the application for a file that is dropped where nothing takes it.
 * Whoever takes files has cancelled the event before, or listens at the same target later; file inputs take them by themselves.
 */
export function refuseDroppedFiles(target: EventTarget): void {
  for (const type of ['dragover', 'drop']) {
    target.addEventListener(type, (event) => {
      const transfer = 'dataTransfer' in event ? (event as DragEvent).dataTransfer : null;
      if (event.defaultPrevented || transfer === null || !transfer.types.includes('Files')) return;
      if (event.composedPath().some(isFileInput)) return;
      event.preventDefault();
      transfer.dropEffect = 'none';
    });
  }
}

function isFileInput(target: EventTarget): boolean {
  return 'type' in target && target.type === 'file';
}
