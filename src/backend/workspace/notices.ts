import type { ChangeNotice } from '../port';

type NoticeResource = ChangeNotice['resource'];

/** Tells this tab and the others that something stored has changed. */
export interface Notices {
  /** To be called after the transaction, not within: a listener reads again at once. */
  publish(resource: NoticeResource): void;
  /** For what the other tabs learn in another way. */
  publishHere(resource: NoticeResource): void;
  /** For the parts of something long, of which this tab hears at its end: it may be closed before. */
  publishElsewhere(resource: NoticeResource): void;
  /** Calls the listener once for however many changes of a resource come together. Returns the function that ends it. */
  subscribe(listener: (change: ChangeNotice) => void): () => void;
  close(): void;
}

/** Changes within this time are told once: a bulk import is one change to a list. */
const COLLECT_MILLISECONDS = 20;

/** What other tabs tell one after the other is passed on so often at most: whoever shows it reads all of it again. */
const ELSEWHERE_MILLISECONDS = 1_000;

/** Opens the channel of one database's changes. */
export function openNotices(databaseName: string): Notices {
  const channel = new BroadcastChannel(`${databaseName}/changes`);
  const listeners = new Set<(change: ChangeNotice) => void>();
  const own = collect(listeners, 0);
  const others = collect(listeners, ELSEWHERE_MILLISECONDS);
  const publishElsewhere = (resource: NoticeResource) => channel.postMessage(resource);
  channel.onmessage = ({ data }: MessageEvent<NoticeResource>) => others.add(data);

  return {
    publish(resource) {
      publishElsewhere(resource);
      own.add(resource);
    },
    publishHere: own.add,
    publishElsewhere,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      channel.close();
      listeners.clear();
      own.end();
      others.end();
    },
  };
}

/** Tells the listeners what comes together once, and no sooner than `apart` after it told them something. */
function collect(listeners: ReadonlySet<(change: ChangeNotice) => void>, apart: number) {
  const pending = new Set<NoticeResource>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let next = 0;
  const flush = () => {
    timer = null;
    next = performance.now() + apart;
    const resources = [...pending];
    pending.clear();
    for (const resource of resources) {
      for (const listener of listeners) listener({ resource });
    }
  };
  return {
    add(resource: NoticeResource) {
      if (listeners.size === 0) return;
      pending.add(resource);
      timer ??= setTimeout(flush, Math.max(COLLECT_MILLISECONDS, next - performance.now()));
    },
    end() {
      if (timer !== null) clearTimeout(timer);
    },
  };
}
