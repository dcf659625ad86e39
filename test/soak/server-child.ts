import { startServer } from '../../functions/server/server.ts';

/** `server-child STORE`: the local server; tells its URL, then answers each message with its resident set in bytes. */
const { url } = await startServer({ storeUrl: process.argv[2], port: 0 });
process.on('message', () => {
  // What nobody holds any more is no leak.
  globalThis.gc?.();
  process.send!(process.memoryUsage.rss());
});
process.once('disconnect', () => process.exit());
process.send!(url);
