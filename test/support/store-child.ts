import { FolderStore } from '../../model/stores/folder.ts';

/** What tests run in processes of their own: `store-child.ts count FOLDER TIMES` and `store-child.ts fill FOLDER BYTES`. */
const [command, folder, number] = process.argv.slice(2);
const store = new FolderStore(folder);
if (command === 'count') await count(Number(number));
else await fill(Number(number));

/** Adds one to the object `count`, so many times. */
async function count(times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    const seen = await store.get('count');
    if (!seen) throw new Error('no object `count`');
    const next = Buffer.from(String(Number(Buffer.from(seen.body)) + 1));
    if (await store.replace('count', next, seen.version)) done++;
  }
}

/** Creates and replaces objects of so many bytes until it is killed, and tells of each. */
async function fill(length: number): Promise<void> {
  for (let i = 0; ; i++) {
    await store.create(`objects/${i}`, new Uint8Array(length).fill(i));
    const seen = await store.get('objects/0');
    await store.replace('objects/0', new Uint8Array(length).fill(i), seen!.version);
    process.stdout.write(`${i}\n`);
  }
}
