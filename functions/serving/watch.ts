import { StoreError } from '../../model/stores/store.ts';
import type { LiveRelease, Named, ServedRelease } from './serving.ts';

/** Milliseconds between two looks at the pointer. */
const usualInterval = 60_000;
/** Intervals after which a look that has not ended is given up: Lambda may have frozen it for good. */
const patience = 2;

export interface WatchOptions {
  /** Milliseconds between two looks; a minute unless told otherwise. */
  readonly interval?: number;
  /** Milliseconds since some moment. */
  readonly now?: () => number;
  /** Told of a release that cannot serve, and why, and of one that serves from now on. */
  readonly report?: (event: SwapEvent) => void;
}

/** What became of a look at the pointer that found another release. */
export interface SwapEvent {
  /** The other release. */
  readonly release: string;
  /** Why it does not serve; undefined if it does. */
  readonly error?: unknown;
}

/** How another release is found and opened. */
interface Source {
  named(knownVersion?: string): Promise<Named | 'not-modified' | undefined>;
  open(named: Named): Promise<LiveRelease>;
}

/**
 * Notices that another release serves, and swaps it in.
 *
 * A look is started beside a request and never awaited by it: where Lambda freezes the process in between, it ends in a
 * later request or not at all. What the old release has loaded is loaded of the new one before it takes its place, in one
 * step; if it is broken, the old one goes on.
 */
export class ReleaseWatch {
  readonly #source: Source;
  readonly #interval: number;
  readonly #now: () => number;
  readonly #report: (event: SwapEvent) => void;
  #live: LiveRelease | undefined;
  #lastLook = 0;
  #looking = false;
  /** Looks so far; the number of the one that swapped last. */
  #looks = 0;
  #swappedBy = 0;
  /** Version of the pointer that names a release that cannot serve: not downloaded again every minute. */
  #broken: string | undefined;

  constructor(source: Source, { interval = usualInterval, now = Date.now, report = () => {} }: WatchOptions) {
    this.#source = source;
    this.#interval = interval;
    this.#now = now;
    this.#report = report;
  }

  get live(): LiveRelease | undefined {
    return this.#live;
  }

  /** From now on this release serves, and others are looked for. */
  start(live: LiveRelease): void {
    this.#live = live;
    this.#lastLook = this.#now();
  }

  /** Starts a look at the pointer if it is time for one. */
  look(): void {
    const waited = this.#now() - this.#lastLook;
    if (waited < this.#interval || (this.#looking && waited < patience * this.#interval)) return;
    void this.#lookNow();
  }

  /** Looks at once. @returns whether another release than `served` serves now */
  async renew(served: ServedRelease): Promise<boolean> {
    if (this.#live?.served === served) await this.#lookNow();
    return this.#live?.served !== served;
  }

  async #lookNow(): Promise<void> {
    const number = ++this.#looks;
    this.#lastLook = this.#now();
    this.#looking = true;
    try {
      const named = await this.#source.named(this.#live!.named.version);
      if (named === undefined || named === 'not-modified' || named.version === this.#broken) return;
      await this.#swap(named, number);
    } catch (error) {
      // A store that does not answer says nothing of the release: the next look asks again.
      if (!(error instanceof StoreError)) this.#report({ release: 'unknown', error });
    } finally {
      if (number === this.#looks) this.#looking = false;
    }
  }

  async #swap(named: Named, number: number): Promise<void> {
    try {
      const next = await this.#source.open(named);
      await Promise.all([...this.#live!.loaded].map((model) => next.served.predictor(model)));
      // A look that was frozen meanwhile must not undo what a later one has found.
      if (number < this.#swappedBy) return;
      this.#swappedBy = number;
      this.#live = next;
      this.#report({ release: named.id });
    } catch (error) {
      if (error instanceof StoreError) throw error;
      this.#broken = named.version;
      this.#report({ release: named.id, error });
    }
  }
}
