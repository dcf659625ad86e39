import { StoreError } from '../../model/stores/store.ts';
import type { LiveRelease } from './live.ts';
import type { Named } from './opener.ts';

/** The outcome of a check that found another release. */
export interface SwapEvent {
  /** The other release. */
  readonly release: string;
  /** Why it cannot be used; undefined if it can. */
  readonly error?: unknown;
}

export interface SwapperOptions<Parts> {
  readonly open: (named: Named) => Promise<LiveRelease<Parts>>;
  /** Called with a release that cannot be used, and why, and with one that is in use from now on. */
  readonly report: (event: SwapEvent) => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Milliseconds after which a broken release is tried again: its objects may have been restored, or damaged in transfer. */
  readonly retry: number;
}

/** Holds the release in use, and replaces it by others. */
export class Swapper<Parts> {
  readonly #options: SwapperOptions<Parts>;
  #live: LiveRelease<Parts>;
  /** Number of the latest check that found another release. */
  #settledBy = 0;
  /** Version of the pointer that names a broken release, and until when that one is not downloaded again. */
  #broken: { readonly version: string; readonly until: number } | undefined;

  constructor(live: LiveRelease<Parts>, options: SwapperOptions<Parts>) {
    this.#live = live;
    this.#options = options;
  }

  get live(): LiveRelease<Parts> {
    return this.#live;
  }

  /**
   * Switches to the release that the pointer names, in one step once it is loaded. If that is broken, the one in use stays.
   * @param look number of the check that found it: one that was frozen must not undo the result of a later one
   * @throws StoreError if the store does not answer, which says nothing of the release
   */
  async swap(named: Named, look: number): Promise<void> {
    if (this.#isBroken(named)) return;
    let settle: () => void;
    try {
      const next = await this.#prepare(named);
      settle = () => this.#settle(next);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      settle = () => this.#refuse(named, error);
    }
    if (look < this.#settledBy) return;
    this.#settledBy = look;
    settle();
  }

  /** Opens a release and loads what the one that serves has loaded, also what is asked of that one meanwhile. */
  async #prepare(named: Named): Promise<LiveRelease<Parts>> {
    // A pruning changes the pointer twice, and not the release that it names.
    if (this.#serves(named)) return { ...this.#live, named };
    const next = await this.#options.open(named);
    const missing = () => [...this.#live.loaded].filter((name) => !next.loaded.has(name));
    for (let names = missing(); names.length > 0; names = missing()) {
      await Promise.all(names.map((name) => next.served.part(name)));
    }
    return next;
  }

  #settle(next: LiveRelease<Parts>): void {
    if (this.#serves(next.named)) {
      this.#live = { ...this.#live, named: next.named };
      return;
    }
    this.#live = next;
    this.#options.report({ release: next.named.id });
  }

  #refuse({ id, version }: Named, error: unknown): void {
    const { now, retry, report } = this.#options;
    this.#broken = { version, until: now() + retry };
    report({ release: id, error });
  }

  #serves({ id }: Named): boolean {
    return id === this.#live.named.id;
  }

  #isBroken({ version }: Named): boolean {
    return version === this.#broken?.version && this.#options.now() < this.#broken.until;
  }
}
