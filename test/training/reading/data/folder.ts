import { rmSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A temporary folder with these files; removed when the tests of the file end. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'marquee-test-'));
  made.push(folder);
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** For `afterAll`. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Invented movies in MovieLens' CSV layout. */
export const moviesCsv = [
  'movieId,title,genres',
  '3,"Lighthouse, The (1987)",Drama|Mystery',
  '1,Paper Moon Café (2003),Comedy',
  '20,"The ""Quiet"" Machine (2006–2007)",(no genres listed)',
  '7,Untitled,Drama',
  '',
].join('\n');
