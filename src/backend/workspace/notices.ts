import type { ChangeNotice } from '../port';

type NoticeResource = ChangeNotice['resource'];

/** Tells this tab and the others that something stored has changed. */
export interface Notices {
  /** To be called after the transaction, not within: a listener reads again at once. */
  publish(resource: NoticeResource): void;
  /** For what the other tabs learn in another way. */
  publishHere(resource: NoticeResource): void;
  /** Calls the listener once for however many changes of a resource come together. Returns the function that ends it. */
  subscribe(listener: (change: ChangeNotice) => void): () => void;
  close(): void;
}

/** Changes within this time are told once: a bulk import is one change to a list. */
const COLLECT_MILLISECONDS = 20;

/** Opens the channel of one database's changes. */
export function openNotices(databaseName: string): Notices {
  const channel = new BroadcastChannel(`${databaseName}/changes`);
  const listeners = new Set<(change: ChangeNotice) => void>();
  const pending = new Set<NoticeResource>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const flush = () => {
    timer = null;
    const resources = [...pending];
    pending.clear();
    for (const resource of resources) {
      for (const listener of listeners) listener({ resource });
    }
  };
  const publishHere = (resource: NoticeResource) => {
    if (listeners.size === 0) return;
    pending.add(resource);
    timer ??= setTimeout(flush, COLLECT_MILLISECONDS);
  };
  channel.onmessage = ({ data }: MessageEvent<NoticeResource>) => publishHere(data);

  return {
    publish(resource) {
      channel.postMessage(resource);
      publishHere(resource);
    },
    publishHere,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      channel.close();
      listeners.clear();
      if (timer !== null) clearTimeout(timer);
    },
  };
}
