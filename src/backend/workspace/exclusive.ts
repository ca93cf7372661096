/** Runs the work unless another tab is doing the same; answers whether it ran. */
export type Exclusive = (name: string, work: () => Promise<void>) => Promise<boolean>;

/** What must happen once although many tabs are open, under a Web Lock; without Web Locks there is one tab. */
export function makeExclusive(databaseName: string, locks: Pick<LockManager, 'request'> | undefined): Exclusive {
  if (locks === undefined) {
    return async (_name, work) => {
      await work();
      return true;
    };
  }
  return (name, work) =>
    locks.request(`${databaseName}/${name}`, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await work();
      return true;
    });
}
