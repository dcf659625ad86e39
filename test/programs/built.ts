import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WorkerPool } from '../../training/running/threads/pool.ts';

const built = (name: string) => join(process.env.MARQUEE_TEST_PROGRAMS!, `${name}.mjs`);

/** The bundle of a command, as `setup.js` has built it. @param program relative to the project, such as `training/commands/train.ts` */
export const bundleOf = (program: string) => built(basename(program, '.ts'));

/** A pool whose threads run the bundle. @param size as of any pool */
export const quickPool = (size?: number) => new WorkerPool(size, pathToFileURL(built('thread')));
