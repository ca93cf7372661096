import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './file-drop-zone.module.css';

/**
 * While it is shown, takes files dropped anywhere on the page, folders included, and files or text pasted outside of a field.
 * Text becomes a file of the name given, so that it goes the same way as a file.
 */
export function FileDropZone({
  onFiles,
  hint,
  pastedName,
  isOff = false,
  children,
}: {
  onFiles: (files: File[]) => void;
  hint: string;
  pastedName: string;
  /** Takes nothing for the time being, because something inside does. */
  isOff?: boolean;
  children: ReactNode;
}) {
  const [over, setOver] = useState(false);
  const zone = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOff) return;
    const listening = new AbortController();
    const { signal } = listening;
    // Entering a child leaves its parent: only the balance says whether the pointer is inside.
    let depth = 0;
    // On the window, so that a file that misses the content by a bit is not opened by the browser instead.
    const onFileDrag = (type: 'dragenter' | 'dragover' | 'drop', handle: (transfer: DataTransfer) => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (event.dataTransfer === null || !event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          if (!isCovered(zone.current)) handle(event.dataTransfer);
        },
        { signal },
      );
    onFileDrag('dragenter', () => {
      depth += 1;
      setOver(true);
    });
    onFileDrag('dragover', (transfer) => {
      transfer.dropEffect = 'copy';
    });
    onFileDrag('drop', (transfer) => {
      depth = 0;
      setOver(false);
      void droppedFiles(transfer).then((files) => {
        if (files.length > 0) onFiles(files);
      });
    });
    window.addEventListener(
      'dragleave',
      () => {
        depth = Math.max(0, depth - 1);
        if (depth === 0) setOver(false);
      },
      { signal },
    );
    window.addEventListener(
      'paste',
      (event) => {
        if (event.clipboardData === null || isEditable(event) || isCovered(zone.current)) return;
        const files = pastedFiles(event.clipboardData, pastedName);
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      },
      { signal },
    );
    return () => listening.abort();
  }, [onFiles, pastedName, isOff]);

  return (
    <div ref={zone} className={styles.zone}>
      {children}
      {over && (
        <div className={styles.overlay} aria-hidden="true">
          <span>{hint}</span>
        </div>
      )}
    </div>
  );
}

/** A dialog over the zone asks for something else first, or takes files itself. */
function isCovered(zone: HTMLElement | null): boolean {
  return [...document.querySelectorAll('ui5-dialog[open]')].some((dialog) => !dialog.contains(zone));
}

function isEditable(event: ClipboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (target) =>
        target instanceof HTMLInputElement ||
        target instanceof HTMLTextAreaElement ||
        (target instanceof HTMLElement && target.isContentEditable),
    );
}

function pastedFiles(data: DataTransfer, pastedName: string): File[] {
  if (data.files.length > 0) return [...data.files];
  const text = data.getData('text/plain');
  return text.trim() === '' ? [] : [new File([text], pastedName)];
}

/** The entries must be asked for before the first await: afterwards the browser has emptied the transfer. */
async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const items = [...transfer.items].filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  if (!entries.some((entry) => entry?.isDirectory)) return [...transfer.files];
  const files = await Promise.all(entries.filter((entry) => entry !== null).map(filesOf));
  return files.flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry instanceof FileSystemFileEntry) {
    return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const children: FileSystemEntry[] = [];
  // A reader answers in portions, and with none at the end.
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) break;
    children.push(...portion);
  }
  return (await Promise.all(children.filter((child) => !child.name.startsWith('.')).map(filesOf))).flat();
}
