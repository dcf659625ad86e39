import { StoreError } from '../../model/stores/store.ts';
import { shared, wallClock } from './lazily.ts';
import type { LiveRelease } from './live.ts';
import type { Named } from './opener.ts';
import type { ServedRelease } from './served.ts';
import { type SwapEvent, Swapper } from './swap.ts';

/** Milliseconds between two looks at the pointer. */
const usualInterval = 60_000;
/** Intervals after which a look that has not ended is given up: Lambda may have frozen it for good. */
const patience = 2;
/** Intervals after which a broken release is tried again. */
const retry = 60;

export interface WatchOptions {
  /** Milliseconds between two checks; a minute by default. */
  readonly interval?: number;
  /** Milliseconds since some moment. */
  readonly now?: () => number;
  /** Called with a release that cannot be used, and why, and with one that is in use from now on. */
  readonly report?: (event: SwapEvent) => void;
}

/** How another release is found and opened. */
interface Source<Parts> {
  named(knownVersion?: string): Promise<Named | 'not-modified' | undefined>;
  open(named: Named): Promise<LiveRelease<Parts>>;
}

/**
 * Notices that another release serves, and swaps it in.
 *
 * A check is started in parallel with a request and never awaited by it: where Lambda freezes the process in between, it ends in a
 * later request or not at all. What the old release has loaded is loaded of the new one before it takes its place.
 */
export class ReleaseWatch<Parts> {
  readonly #source: Source<Parts>;
  readonly #interval: number;
  readonly #now: () => number;
  readonly #report: (event: SwapEvent) => void;
  readonly #lookShared: () => Promise<void>;
  #swapper: Swapper<Parts> | undefined;
  #lastLook = 0;
  #looking = false;
  #looks = 0;

  constructor(
    source: Source<Parts>,
    { interval = usualInterval, now = wallClock, report = () => {} }: WatchOptions,
  ) {
    this.#source = source;
    this.#interval = interval;
    this.#now = now;
    this.#report = report;
    this.#lookShared = shared(() => this.#lookNow(), now);
  }

  get live(): LiveRelease<Parts> | undefined {
    return this.#swapper?.live;
  }

  /** From now on this release serves, and others are looked for. Does nothing if one serves: another load was faster. */
  start(live: LiveRelease<Parts>): void {
    if (this.#swapper) return;
    this.#swapper = new Swapper(live, {
      open: this.#source.open,
      report: this.#report,
      now: this.#now,
      retry: retry * this.#interval,
    });
    this.#lastLook = this.#now();
  }

  /** Starts a look at the pointer if it is time for one. */
  look(): void {
    const waited = this.#now() - this.#lastLook;
    if (waited < this.#interval || (this.#looking && waited < patience * this.#interval)) return;
    void this.#lookNow();
  }

  /** Looks at once, one look for all who ask. @returns whether another release than `served` serves now */
  async renew(served: ServedRelease<Parts>): Promise<boolean> {
    if (this.live?.served === served) await this.#lookShared();
    return this.live?.served !== served;
  }

  async #lookNow(): Promise<void> {
    const number = ++this.#looks;
    this.#lastLook = this.#now();
    this.#looking = true;
    try {
      const named = await this.#source.named(this.live!.named.version);
      if (named !== undefined && named !== 'not-modified') await this.#swapper!.swap(named, number);
    } catch (error) {
      // A store that does not answer says nothing of the release: the next look asks again.
      if (!(error instanceof StoreError)) this.#report({ release: 'unknown', error });
    } finally {
      if (number === this.#looks) this.#looking = false;
    }
  }
}
