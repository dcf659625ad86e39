import { StoreError } from '../../model/stores/store.ts';

/**
 * A load that starts at the first call; calls while it runs share it, calls after it get its result.
 * A failure goes to those who waited and is then forgotten: the next call tries again.
 * @param patience milliseconds after which a call no longer waits, with a StoreError; the load goes on for later calls
 */
export function lazily<T>(load: () => Promise<T>, patience?: number): () => Promise<T> {
  let loading: Promise<T> | undefined;
  let isLoaded = false;
  const start = async () => {
    try {
      const loaded = await load();
      isLoaded = true;
      return loaded;
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  return () => {
    loading ??= start();
    return isLoaded || patience === undefined ? loading : within(patience, loading);
  };
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new StoreError(`The release could not be read within ${milliseconds / 1000} s.`);
    timer = setTimeout(() => reject(error), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
