/** Writes dense.wasm.ts from dense.wat: `npm run kernel`, after each change of the latter. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The bytes that the text stands for. */
export async function assemble(): Promise<Uint8Array> {
  const wabt = await loadWabt();
  const text = await readFile(here('./dense.wat'), 'utf8');
  return wabt.parseWat('dense.wat', text, { simd: true }).toBinary({}).buffer;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base64 = Buffer.from(await assemble()).toString('base64');
  const comment =
    '/** dense.wat, assembled by `npm run kernel`; in base64, so that bundles need no further file. */\n';
  await writeFile(here('./dense.wasm.ts'), `${comment}export const denseWasm =\n  '${base64}';\n`);
}
