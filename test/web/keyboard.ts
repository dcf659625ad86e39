import type { Page } from 'playwright-core';

/** As many stops as the longest view has. */
const mostStops = 150;

/** The name of what has the focus, as screen readers tell it. */
export async function focused(page: Page): Promise<string> {
  const name = await page.evaluate(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
  );
  return String(name).trim();
}

/** Goes on with the Tab key until what has the name has the focus. @throws Error if it never does */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < mostStops; i++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not come to ${name}.`);
}
