import { setTimeout } from 'node:timers/promises';
import { openStore } from '../../../model/stores/open.ts';
import { intercepted, isWrite } from '../../support/intercepted.ts';
import { publishAsTraining } from './training.ts';

/**
 * `publish-child STORE RUN ID [WRITE DELAY]` publishes a release as a training does, then prunes to one release;
 * it is killed, without a chance to tidy up, so many milliseconds after it began that write to the store.
 */
async function main(): Promise<void> {
  const [url, run, id, last, delay] = process.argv.slice(2);
  let writes = 0;
  const store = intercepted(await openStore(url), async (call, make) => {
    const isLast = isWrite(call) && ++writes === Number(last);
    if (!isLast) return make();
    const made = Number(delay) > 0 ? make() : undefined;
    await setTimeout(Number(delay));
    process.kill(process.pid, 'SIGKILL');
    return made ?? make();
  });
  process.stdout.write(await publishAsTraining(store, run, id));
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
