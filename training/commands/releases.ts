import { runReleases } from './releases/run.ts';

process.exitCode = await runReleases(process.argv.slice(2), process);
