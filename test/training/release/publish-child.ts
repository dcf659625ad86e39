import { setTimeout } from 'node:timers/promises';
import { prune } from '../../../model/release/prune.ts';
import { openStore } from '../../../model/stores/open.ts';
import { writeOutcome } from '../../../training/release/outcome.ts';
import { publishRelease } from '../../../training/release/publish.ts';
import { intercepted } from '../../support/intercepted.ts';
import { anyGate, tinyData, tinyRelease } from './tiny.ts';

/**
 * `publish-child STORE RUN ID [WRITE DELAY]` publishes a release as a training does, then prunes to one release;
 * it is killed, without a chance to tidy up, so many milliseconds after it began that write to the store.
 */
async function main(): Promise<void> {
  const [url, run, id, last, delay] = process.argv.slice(2);
  let writes = 0;
  const store = intercepted(await openStore(url), async ({ method }, make) => {
    const isLast = method !== 'get' && method !== 'list' && ++writes === Number(last);
    if (!isLast) return make();
    const made = Number(delay) > 0 ? make() : undefined;
    await setTimeout(Number(delay));
    process.kill(process.pid, 'SIGKILL');
    return made ?? make();
  });
  const publication = await publishRelease(tinyRelease(id), tinyData, store, anyGate);
  await writeOutcome(store, run, publication, tinyData);
  await prune(store, 1);
  process.stdout.write(publication.outcome);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
