import { StoreError } from '../../model/stores/store.ts';
import type { LiveRelease } from './live.ts';
import type { Named } from './opener.ts';

/** What became of a look at the pointer that found another release. */
export interface SwapEvent {
  /** The other release. */
  readonly release: string;
  /** Why it does not serve; undefined if it does. */
  readonly error?: unknown;
}

export interface SwapperOptions<Parts> {
  readonly open: (named: Named) => Promise<LiveRelease<Parts>>;
  /** Told of a release that cannot serve, and why, and of one that serves from now on. */
  readonly report: (event: SwapEvent) => void;
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Milliseconds after which a broken release is tried again: its objects may be back, or were spoilt on their way. */
  readonly retry: number;
}

/** Holds the release that serves, and puts others in its place. */
export class Swapper<Parts> {
  readonly #options: SwapperOptions<Parts>;
  #live: LiveRelease<Parts>;
  /** Number of the latest look that has found another release. */
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
   * Swaps in what the pointer names, in one step once it is loaded. If that is broken, what serves goes on.
   * @param look number of the look that has found it: one that was frozen must not undo what a later one has found
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
