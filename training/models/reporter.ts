import type { ModelProgress } from './train-model.ts';

/** Receives the progress of work. */
export interface Reporter {
  /** Takes the progress of one network or chain; `title` distinguishes splits, such as `known fold 2`. */
  report(title: string, progress: ModelProgress): void;
  /** Runs a stage of a command and reports how long it took. */
  stage<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Prints a line. */
  say(line: string): void;
  /** Pauses the display: no more progress for a while. */
  stop(): void;
}
