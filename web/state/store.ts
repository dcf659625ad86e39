import { useEffect, useState } from 'preact/hooks';

/** A value that views watch. */
export class Store<T> {
  #value: T;
  readonly #watchers = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const watcher of this.#watchers) watcher();
  }

  /** @returns what ends the watch */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}

/** The current value; the component is redrawn when it changes. */
export function useStore<T>(store: Store<T>): T {
  const [, draw] = useState<T>(store.value);
  useEffect(() => {
    // It may have changed between the first drawing and this.
    draw(store.value);
    return store.watch(() => draw(store.value));
  }, [store]);
  return store.value;
}
