/** Assembles the named WebAssembly texts into modules next to them: `npm run kernel`, after a change. */
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import loadWabt from 'wabt';

/** The bytes that the text in a file stands for. */
export async function assemble(path: string): Promise<Uint8Array> {
  const wabt = await loadWabt();
  const text = await readFile(path, 'utf8');
  return wabt.parseWat(path, text, { simd: true }).toBinary({}).buffer;
}

/** Of `dense.wat`, the module `dense.wasm.ts` with the constant `denseWasm`. */
async function write(path: string): Promise<void> {
  const name = basename(path, '.wat');
  const base64 = Buffer.from(await assemble(path)).toString('base64');
  const comment = `/** ${name}.wat, assembled by \`npm run kernel\`; in base64, so that bundles need no further file. */\n`;
  const module = `${comment}export const ${name}Wasm =\n  '${base64}';\n`;
  await writeFile(path.replace(/\.wat$/, '.wasm.ts'), module);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const path of process.argv.slice(2)) await write(path);
