import { access } from 'node:fs/promises';
import type { Browser } from 'playwright-core';

/** Where Linux distributions, macOS and Google put it. */
const paths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

// No sandbox, since a container's root cannot have one; the rest keeps the browser from looking for its makers.
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'].concat(
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
);

/**
 * A headless browser; undefined, and says so, where none is installed.
 * @param more of the browser's own arguments
 * @throws Error instead where `MARQUEE_REQUIRE_CHROMIUM` is 1, so that an automatic run cannot miss these tests
 */
export async function startChromium(more: readonly string[] = []): Promise<Browser | undefined> {
  const found = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  const executablePath = process.env.CHROMIUM ?? paths.find((_, i) => found[i]);
  if (executablePath) {
    const { chromium } = await import('playwright-core');
    return chromium.launch({ executablePath, args: [...args, ...more] });
  }
  const reason = 'there is no Chromium (CHROMIUM can name one), so the pages are not looked at';
  if (process.env.MARQUEE_REQUIRE_CHROMIUM === '1') throw new Error(reason);
  process.stderr.write(`SKIPPED: ${reason}\n`);
  return undefined;
}
