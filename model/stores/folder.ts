import { readdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sha256 } from '../digest.ts';
import { hasCode } from './codes.ts';
import { createFile, deleteFile, isFile, readIfPresent, replaceFile } from './files.ts';
import { removeEmptyFolders } from './folders.ts';
import { checkKey, checkPrefix, isKey } from './keys.ts';
import { withLock } from './lock.ts';
import { OpenFiles } from './open-files.ts';
import { type Store, type StoredObject, StoreError } from './store.ts';
import { removeTemporaries } from './temporaries.ts';

/**
 * A store in a folder: each object is the file of its key, its version the SHA-256 of its bytes.
 *
 * A crash leaves at most hidden files (their names begin with a dot), which no key can name and no list
 * shows. Links to folders inside the store are read through but not listed.
 */
export class FolderStore implements Store {
  readonly url: string;
  readonly #root: string;
  readonly #patience: number;
  readonly #open = new OpenFiles((key) => this.#pathOf(key));

  /**
   * @param path need not exist: the first write creates it
   * @param patience milliseconds that `replace` waits for another process that is replacing the same object
   */
  constructor(path: string, patience = 10_000) {
    this.#root = resolve(path);
    this.url = pathToFileURL(this.#root).href;
    this.#patience = patience;
  }

  get(key: string): Promise<StoredObject | undefined>;
  get(key: string, knownVersion: string | undefined): Promise<StoredObject | 'not-modified' | undefined>;
  async get(key: string, knownVersion?: string): Promise<StoredObject | 'not-modified' | undefined> {
    const path = this.#pathOf(key);
    const body = await this.#explained('read', key, () => readIfPresent(path));
    if (body === undefined) return undefined;
    const version = sha256(body);
    return version === knownVersion ? 'not-modified' : { body, version };
  }

  async getRange(key: string, start: number, end: number): Promise<Uint8Array | undefined> {
    try {
      const bytes = await this.#open.readRange(key, start, end);
      return bytes.length > 0 ? bytes : undefined;
    } catch (error) {
      if (hasCode(error, 'ENOENT', 'EISDIR')) return undefined;
      throw this.#explain('read', key, error);
    }
  }

  async create(key: string, body: Uint8Array): Promise<boolean> {
    const path = this.#pathOf(key);
    return this.#explained('write', key, () => createFile(path, body));
  }

  async replace(key: string, body: Uint8Array, version: string): Promise<string | undefined> {
    const path = this.#pathOf(key);
    const hasVersion = async () => (await this.get(key, version)) === 'not-modified';
    // Without a lock first: most losers need none, and next to a missing object none can be created.
    if (!(await hasVersion())) return undefined;
    return this.#explained('write', key, () =>
      this.#locked(path, async () => {
        if (!(await hasVersion())) return undefined;
        await replaceFile(path, body);
        return sha256(body);
      }),
    );
  }

  remove(key: string): Promise<void> {
    return this.#delete('delete', key);
  }

  /** A folder keeps no older versions; remains of killed writers next to the object are removed with it. */
  erase(key: string): Promise<void> {
    return this.#delete('erase', key, basename(key));
  }

  async #delete(action: string, key: string, erased?: string): Promise<void> {
    const path = this.#pathOf(key);
    await this.#explained(action, key, async () => {
      if (await isFile(path)) await this.#deleteLocked(path);
      await removeTemporaries(dirname(path), erased);
      await removeEmptyFolders(dirname(path), this.#root);
    });
  }

  /** Under the lock of `replace`, which could otherwise restore what it has read before. */
  async #deleteLocked(path: string): Promise<void> {
    try {
      await this.#locked(path, () => deleteFile(path));
    } catch (error) {
      // A full disk has no room for a lock, nor for a replacement; deleting is what makes room.
      if (!hasCode(error, 'ENOSPC', 'EDQUOT')) throw error;
      await deleteFile(path);
    }
  }

  async *list(prefix: string): AsyncIterable<string> {
    checkPrefix(prefix);
    yield* this.#keysBelow('', prefix);
  }

  /** @param folder empty, or a key and a `/` */
  async *#keysBelow(folder: string, prefix: string): AsyncIterable<string> {
    for (const entry of await this.#entriesOf(folder)) {
      const key = folder + entry;
      if (!entry.endsWith('/')) {
        if (key.startsWith(prefix)) yield key;
      } else if (key.startsWith(prefix) || prefix.startsWith(key)) {
        yield* this.#keysBelow(key, prefix);
      }
    }
  }

  /** Names in the order of the keys below them: a folder's keys go on with a `/`, which sorts after `-` and `.`. */
  async #entriesOf(folder: string): Promise<string[]> {
    const entries = await this.#explained('list', folder, async () => {
      try {
        return await readdir(join(this.#root, folder), { withFileTypes: true });
      } catch (error) {
        if (hasCode(error, 'ENOENT')) return [];
        throw error;
      }
    });
    return entries
      .filter((entry) => isKey(entry.name) && (entry.isFile() || entry.isDirectory()))
      .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
      .sort();
  }

  /** Undefined also if the folder is gone, and with it what was to be locked. */
  async #locked<T>(path: string, action: () => Promise<T>): Promise<T | undefined> {
    try {
      return await withLock(join(dirname(path), `.${basename(path)}.lock`), this.#patience, action);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  #pathOf(key: string): string {
    checkKey(key);
    return join(this.#root, key);
  }

  async #explained<T>(action: string, key: string, run: () => Promise<T>): Promise<T> {
    try {
      return await run();
    } catch (error) {
      throw this.#explain(action, key, error);
    }
  }

  #explain(action: string, key: string, error: unknown): StoreError {
    if (error instanceof StoreError) return error;
    const { code, message } = error as NodeJS.ErrnoException;
    const todo = advice[code ?? ''] ?? 'Fix this, or choose another folder (MARQUEE_STORE).';
    return new StoreError(`Cannot ${action} '${key}' in the folder ${this.#root}: ${message}. ${todo}`, {
      cause: error,
    });
  }
}

const denied = 'Give this user the right to do so, or choose another folder (MARQUEE_STORE).';
const notAFolder = 'A part of that path is a file: choose another folder (MARQUEE_STORE).';
const full = 'Free some space, or choose a folder on another disk (MARQUEE_STORE).';
const noLinks = 'Its file system has no hard links: choose a folder on another one (MARQUEE_STORE).';

const advice: Readonly<Record<string, string>> = {
  EACCES: denied,
  EPERM: denied,
  EROFS: denied,
  ENOTDIR: notAFolder,
  EEXIST: notAFolder,
  ENOSPC: full,
  EDQUOT: full,
  ENOTSUP: noLinks,
  EOPNOTSUPP: noLinks,
  ENOSYS: noLinks,
};
