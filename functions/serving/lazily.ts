/**
 * A load that starts at the first call; calls while it runs share it, calls after it get its result.
 * A failure goes to those who waited and is then forgotten: the next call tries again.
 */
export function lazily<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
