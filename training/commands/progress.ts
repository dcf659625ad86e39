import { MultiBar, type SingleBar } from 'cli-progress';
import type { Reporter } from '../models/reporter.ts';
import type { ModelProgress } from '../models/train-model.ts';

const barFormat = '{label} [{bar}] {percentage}% | {state} | {eta_formatted} left';

/** Shows the progress of trainings on standard error: bars on a terminal, otherwise a line for each epoch. */
export class Progress implements Reporter {
  readonly #bars = process.stderr.isTTY ? newBars() : undefined;
  readonly #barOf = new Map<string, SingleBar>();
  readonly #startOf = new Map<string, number>();

  report(title: string, progress: ModelProgress): void {
    const { model, kind, number, jobs } = progress;
    const done = kind === 'chain' ? progress.done : progress.fit.done;
    // A temporal split trains several models: their first networks must not share a bar.
    const name = title.startsWith(model) ? title : `${title} ${model}`.trim();
    const label = `${name} ${kind} ${number}/${jobs}`.padEnd(24);
    if (!this.#startOf.has(label)) this.#startOf.set(label, Date.now());
    if (this.#bars) {
      this.#barFor(this.#bars, label).update(Math.round(done * 1000), { state: describe(progress) });
      if (done === 1) this.#removeBar(this.#bars, label);
    }
    if (!this.#bars && isWorthALine(progress)) {
      console.error(`${label} ${describe(progress)}, ${this.#timeLeft(label, done)} left`);
    }
  }

  async stage<T>(name: string, work: () => Promise<T>): Promise<T> {
    const start = Date.now();
    const result = await work();
    this.say(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
    return result;
  }

  /** A plain line, above the bars if there are any. */
  say(line: string): void {
    if (this.#bars && this.#barOf.size > 0) this.#bars.log(`${line}\n`);
    else console.error(line);
  }

  stop(): void {
    // Lines wait for the next redraw, which a stop does not cause.
    this.#bars?.update();
    this.#bars?.stop();
  }

  #barFor(bars: MultiBar, label: string): SingleBar {
    const bar = this.#barOf.get(label) ?? bars.create(1000, 0, { label, state: '' });
    this.#barOf.set(label, bar);
    return bar;
  }

  /** A finished network becomes a line, so that the bars on the screen stay as many as the threads. */
  #removeBar(bars: MultiBar, label: string): void {
    bars.remove(this.#barOf.get(label)!);
    this.#barOf.delete(label);
    bars.log(`${label} took ${seconds(Date.now() - this.#startOf.get(label)!)}\n`);
  }

  #timeLeft(label: string, done: number): string {
    const elapsed = Date.now() - this.#startOf.get(label)!;
    return seconds((elapsed * (1 - done)) / done);
  }
}

function newBars(): MultiBar {
  return new MultiBar({ format: barFormat, stream: process.stderr, hideCursor: true, etaBuffer: 50 });
}

/** Without bars: the end of an epoch or of a chain. */
function isWorthALine(progress: ModelProgress): boolean {
  return progress.kind === 'chain' ? progress.done === 1 : progress.fit.rmse !== undefined;
}

function describe(progress: ModelProgress): string {
  if (progress.kind === 'chain') return `sweeps ${Math.round(100 * progress.done)} %`;
  const { epoch, epochs, loss, rmse } = progress.fit;
  const heldBack = rmse === undefined || Number.isNaN(rmse) ? '' : `, held-back RMSE ${rmse.toFixed(4)}`;
  return `epoch ${epoch}/${epochs}, loss ${loss.toFixed(4)}${heldBack}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(0)} s`;
}
