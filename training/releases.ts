import { runReleases } from './releases-command/run.ts';

process.exitCode = await runReleases(process.argv.slice(2), process);
