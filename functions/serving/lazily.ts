/**
 * Milliseconds after which a load counts as stuck: its connection is dead, or Lambda has frozen it. The next call then
 * starts another one in parallel.
 */
const patience = 10_000;

/** Asks the clock at each call, so that tests can set it. */
export const wallClock = () => Date.now();

/**
 * Calls while the work goes on share it, unless it seems stuck; a call after that starts it again.
 * @param now milliseconds since some moment
 */
export function shared<T>(work: () => Promise<T>, now: () => number = wallClock): () => Promise<T> {
  let running: { readonly since: number; readonly result: Promise<T> } | undefined;
  return () => {
    if (running && now() - running.since < patience) return running.result;
    const result = work().finally(() => {
      if (running?.result === result) running = undefined;
    });
    running = { since: now(), result };
    return result;
  };
}

/**
 * A load that starts at the first call; calls while it runs share it, calls after it get its result.
 * A failure goes to those who waited and is then forgotten: the next call tries again.
 */
export function lazily<T>(load: () => Promise<T>, now: () => number = wallClock): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  const attempt = shared(async () => {
    const value = await load();
    // Of two loads side by side the first to end counts, for the callers of both.
    loaded ??= Promise.resolve(value);
    return loaded;
  }, now);
  return () => loaded ?? attempt();
}
