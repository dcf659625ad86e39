/** Reads the folder that is named, and tells on stdout what that took. */
import { digestOf } from '../../../training/reading/data/digest.ts';
import { readFolder } from '../../../training/reading/data/read-folder.ts';

const baseline = process.memoryUsage.rss();
const start = cpuSeconds();
const data = await readFolder(process.argv[2]);
const read = cpuSeconds();
const peak = process.resourceUsage().maxRSS * 1024;
digestOf(data, data.ratings);
const digested = cpuSeconds();
const { length } = data.ratings.user;
const speed = (end: number) => `${(length / (end - start) / 1e6).toFixed(2)} million a second`;
const rows = {
  'file to data set': { value: speed(read) },
  'with its digest': { value: speed(digested) },
  'bytes a rating at the peak': { value: ((peak - baseline) / length).toFixed(1) },
  'MB before': { value: Math.round(baseline / 1e6) },
};
process.stdout.write(JSON.stringify(rows));

/** Time on the processor, which does not depend on what else the machine is doing. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
