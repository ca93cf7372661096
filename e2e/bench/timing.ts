export async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest task of the main thread meanwhile, in milliseconds; 0 when none is over 50 ms. */
export async function longestTaskDuring(work: () => Promise<unknown>): Promise<number> {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) durations.push(task.duration);
  });
  observer.observe({ type: 'longtask' });
  await work();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  for (const task of observer.takeRecords()) durations.push(task.duration);
  observer.disconnect();
  return Math.max(0, ...durations);
}
