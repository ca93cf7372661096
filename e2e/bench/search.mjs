import { watchLongTasks } from './long-tasks.mjs';
import { median, rounded } from './statistics.mjs';

/** From the key press to the frame that shows the new list. */
export async function benchSearch(page, list, words, line) {
  await watchLongTasks(page);
  await page.evaluate(() => {
    window.keystrokes = [];
    document.addEventListener(
      'keydown',
      (event) => {
        const started = event.timeStamp;
        const table = document.querySelector('ui5-table');
        const seen = new MutationObserver(() => {
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(() => window.keystrokes.push(performance.now() - started)));
        });
        seen.observe(table.parentElement, { childList: true, subtree: true, characterData: true, attributes: true });
      },
      { capture: true },
    );
  });
  const field = page.getByRole('searchbox').first();
  await field.click();
  for (const key of words) {
    await field.press(key);
    // The next key comes when the list stands still, as with a person.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => resolve())));
  }
  const { keystrokes, longTasks } = await page.evaluate(() => ({
    keystrokes: window.keystrokes,
    longTasks: window.longTasks,
  }));
  if (keystrokes.length === 0) throw new Error('typing changed nothing in the list');
  console.log(
    `${keystrokes.length} keystrokes; long tasks meanwhile: ${longTasks.map((time) => rounded(time)).join(', ') || 'none'}`,
  );
  line(`Keystroke to painted ${list}`, median(keystrokes), 'ms', '≤ 50 ms', median(keystrokes) <= 50);
}
