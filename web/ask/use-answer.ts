import { useEffect, useState } from 'preact/hooks';
import { Failure } from './failure.ts';
import { watchTraining } from './training.ts';

export interface Answer<T> {
  /** The latest good answer, which may be to an earlier question while the next one is asked. */
  readonly data?: T;
  readonly failure?: Failure;
  readonly asking: boolean;
  readonly retry: () => void;
}

/** Delay before a failure that may be temporary is retried, in milliseconds. */
const pause = 3000;

interface State<T> {
  readonly data?: T;
  readonly failure?: Failure;
  readonly asking: boolean;
}

/**
 * Asks whenever the question changes.
 * @param question identifies the question; undefined asks nothing
 * @param wait how long a question must stand before it is asked, in milliseconds
 */
export function useAnswer<T>(
  question: string | undefined,
  ask: (signal: AbortSignal) => Promise<T>,
  wait = 0,
): Answer<T> {
  const [state, setState] = useState<State<T>>({ asking: question !== undefined });
  const [attempt, setAttempt] = useState(0);
  const retry = () => setAttempt((count) => count + 1);
  useEffect(() => {
    if (question === undefined) return setState({ asking: false });
    const aborter = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const fail = (error: unknown) => {
      if (aborter.signal.aborted) return;
      const failure =
        error instanceof Failure ? error : new Failure('other', String(error), { cause: error });
      setState({ failure, asking: false });
      const retryLater = () => {
        timer = setTimeout(retry, pause);
      };
      if (failure.kind === 'gone') retryLater();
      if (failure.kind === 'no-release') watchTraining().then(() => aborter.signal.aborted || retryLater());
    };
    setState((old) => ({ ...old, asking: true }));
    timer = setTimeout(() => {
      ask(aborter.signal).then((data) => aborter.signal.aborted || setState({ data, asking: false }), fail);
    }, wait);
    return () => {
      clearTimeout(timer);
      aborter.abort();
    };
  }, [question, attempt]);
  return { ...state, retry };
}
