import { writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { parseArgs } from 'node:util';
import { openApiText } from '../functions/contract/document.ts';

// Command line: writes the types of the contract, or prints them with --print.
const header = `// Made by \`npm run client\` from the OpenAPI document: do not change it by hand.

`;

register('./typescript-5.mjs', import.meta.url);
const { default: generate, astToString } = await import('openapi-typescript');
const types = header + astToString(await generate(await openApiText()));
const { print } = parseArgs({ options: { print: { type: 'boolean' } } }).values;
if (print) process.stdout.write(types);
else await writeFile(new URL('./openapi.d.ts', import.meta.url), types);
