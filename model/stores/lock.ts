import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { type BackOff, backOff } from './back-off.ts';
import { createFile, linkIfAbsent, readIfPresent } from './files.ts';
import { StoreError } from './store.ts';
import { writeBeside } from './temporaries.ts';

interface Holder {
  readonly process: number;
  readonly host: string;
  readonly token: string;
}

const between: BackOff = { base: 2, cap: 50 };

/**
 * Runs `action` while holding the lock file `path`, so that one process at a time does.
 *
 * A lock whose process on this host is gone is removed. One from another host never is: nothing here can
 * tell a crashed holder from a slow one, and a lock taken from a slow one is no lock.
 * @throws StoreError if the lock is not free within `patience` milliseconds
 */
export async function withLock<T>(path: string, patience: number, action: () => Promise<T>): Promise<T> {
  await acquire(path, patience);
  try {
    return await action();
  } finally {
    // By force: the action has not failed if somebody deleted the lock by hand.
    await rm(path, { force: true });
  }
}

async function acquire(path: string, patience: number): Promise<void> {
  const deadline = performance.now() + patience;
  const mine = await writeBeside(path, describeHolder());
  try {
    for (let failures = 1; !(await linkIfAbsent(mine, path)); failures++) {
      const holder = await readHolder(path);
      if (holder && isGone(holder)) await removeStale(path, holder);
      if (performance.now() > deadline) throw stillLocked(path, holder);
      await backOff(failures, between);
    }
  } finally {
    await rm(mine);
  }
}

/**
 * Removes the lock of a process that is gone. Two that found it so must not both remove it, since the
 * second would remove the lock that the first has taken meanwhile: so the removal has a lock of its own,
 * under which the stale one is recognised again by its token.
 */
async function removeStale(path: string, stale: Holder): Promise<void> {
  const removal = removalOf(path);
  if (!(await createFile(removal, describeHolder()))) return;
  try {
    if ((await readHolder(path))?.token === stale.token) await rm(path);
  } finally {
    await rm(removal);
  }
}

function removalOf(path: string): string {
  return `${path}.removal`;
}

function describeHolder(): Uint8Array {
  const holder: Holder = { process: process.pid, host: hostname(), token: randomUUID() };
  return Buffer.from(JSON.stringify(holder));
}

async function readHolder(path: string): Promise<Holder | undefined> {
  const body = await readIfPresent(path);
  return body && JSON.parse(Buffer.from(body).toString());
}

function isGone(holder: Holder): boolean {
  if (holder.host !== hostname()) return false;
  try {
    process.kill(holder.process, 0);
    return false;
  } catch (error) {
    // EPERM: it lives, and is another user's.
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

function stillLocked(path: string, holder: Holder | undefined): StoreError {
  const whose = holder ? `process ${holder.process} on ${holder.host}` : 'one process after another';
  return new StoreError(
    `${path} has been locked by ${whose} for too long. If no such process is running, delete that file (and ${removalOf(path)}, if it exists) and try again.`,
  );
}
