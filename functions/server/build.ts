import { bundleFunctions } from './bundle.ts';
import { bundleSizes } from './chunks.ts';

// Command line: builds the functions and prints what each weighs.
const kib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;
const { metafile } = await bundleFunctions();
for (const { function: name, eager, total } of bundleSizes(metafile)) {
  process.stdout.write(`${name}: ${kib(eager)} at a cold start, ${kib(total)} with the S3 store\n`);
}
