import { openStore } from '../../model/stores/open.ts';
import { killedBefore } from './kill.ts';
import { type RatingsCommand, ratingsCommands } from './ratings-commands.ts';

/**
 * What tests run in a process that is killed before its call of the store of that number:
 * `ratings-child.ts append URL NUMBER`, likewise `collect`, `forget` and `push`.
 */
const [command, url, number] = process.argv.slice(2);
const store = killedBefore(Number(number), await openStore(url));
await ratingsCommands[command as RatingsCommand](store, (line) => process.stdout.write(line));
