import type { TrainingStatus } from '../functions/server/training.ts';
import { Progress } from '../training/commands/progress.ts';
import type { ModelProgress } from '../training/models/train-model.ts';

/** Shows the progress of a training, and remembers it for the page. */
export class WatchedProgress extends Progress {
  #stage = 'Reading';
  readonly #jobs = new Map<string, number>();

  get status(): TrainingStatus {
    return { stage: this.#stage, jobs: Array.from(this.#jobs, ([name, done]) => ({ name, done })) };
  }

  override report(title: string, progress: ModelProgress): void {
    super.report(title, progress);
    const { model, kind, number, jobs } = progress;
    this.#stage = 'Training';
    const done = kind === 'chain' ? progress.done : progress.fit.done;
    this.#jobs.set(`${model} ${kind} ${number}/${jobs}`, done);
  }

  override stage<T>(name: string, work: () => Promise<T>): Promise<T> {
    this.#stage = name;
    return super.stage(name, work);
  }
}
