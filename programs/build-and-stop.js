import { build, stop } from 'esbuild';
import pLimit from 'p-limit';

/** One build at a time: stopping esbuild ends all builds of this process. */
const alone = pLimit(1);

/**
 * Builds with esbuild, then stops its service, which would otherwise run as long as this process: a server, for example.
 * @type {typeof build}
 */
export const buildAndStop = (options) =>
  alone(async () => {
    try {
      return await build(options);
    } finally {
      await stop();
    }
  });
