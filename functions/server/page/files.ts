import { readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { cacheControl } from './headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file of the page: where it is, and how it is served. */
export interface PageFile {
  readonly file: string;
  /** Begins with a slash; an `index.html` is served as its folder, `/` or `/docs`. */
  readonly path: string;
  readonly type: string;
  readonly cacheControl: string;
}

/**
 * All files of a page as built, in no particular order.
 * @throws Error if the media type of a file is unknown
 */
export async function listFiles(folder: string): Promise<PageFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => fileAt(folder, join(parentPath, name)));
}

function fileAt(folder: string, file: string): PageFile {
  const type = types[extname(file)];
  if (!type) throw new Error(`${file}: its media type is unknown`);
  const name = relative(folder, file).split(sep).join('/');
  const path = `/${name.replace(/\/?\bindex\.html$/, '')}`;
  return { file, path, type, cacheControl: cacheControl(path) };
}
