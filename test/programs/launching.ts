/** A command that uses a package with files of its own. */
import { chromium } from 'playwright-core';

console.log(chromium.name());
