import { Store } from '../state/store.ts';

/** Progress of the training that the local server waits for. */
export interface TrainingStatus {
  readonly stage: string;
  readonly jobs: readonly { readonly name: string; readonly done: number }[];
}

/** Undefined if none is running, or if the server does not report it. */
export const training = new Store<TrainingStatus | undefined>(undefined);

/** Between two polls, in milliseconds. */
const pause = 1000;

let ended: Promise<void> | undefined;

/** Follows a training until it ends; returns immediately if there is none. Only the local server reports it, outside of the API. */
export function watchTraining(): Promise<void> {
  ended ??= watch().finally(() => {
    ended = undefined;
  });
  return ended;
}

async function watch(): Promise<void> {
  training.set(await readStatus());
  while (training.value) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    training.set(await readStatus());
  }
}

async function readStatus(): Promise<TrainingStatus | undefined> {
  try {
    const response = await fetch('/training');
    return response.ok ? ((await response.json()).training ?? undefined) : undefined;
  } catch {
    // Without a report, a missing release is a failure like any other: the view shows it and asks again.
    return undefined;
  }
}
