import jsonata from 'jsonata';
import pMap from 'p-map';
import type { Json } from './template.ts';

/** An error as Step Functions names it. */
export interface Failure {
  readonly error: string;
  readonly cause?: string;
}

/** What a task does when it is called. */
export type Answer = { readonly result: Json } | Failure;

/** By task: answers in order, of which the last one is given again, or what makes one of the arguments. */
export type Answers = Readonly<
  Record<string, readonly Answer[] | ((args: Json) => Answer | Promise<Answer>)>
>;

/** How a run went. */
export interface Run {
  /** States in the order in which they were entered, without those within a Map. */
  readonly path: readonly string[];
  /** What tasks were called with, by state. */
  readonly calls: Readonly<Record<string, readonly Json[]>>;
  /** Seconds of each pause. */
  readonly pauses: readonly number[];
  readonly end: End;
}

type End =
  | { readonly status: 'succeeded'; readonly output: Json }
  | { readonly status: 'failed'; readonly error: string; readonly cause?: string | undefined }
  | { readonly status: 'aborted' };

/**
 * Runs a definition in Amazon States Language with JSONata as far as this project uses it: Pass, Task with Retry
 * and Catch, Map, Wait, Choice, Succeed, Fail, Assign, Arguments, Output (Amazon States Language specification,
 * https://states-language.net). Throws at anything else.
 * @param aborted as by a person who stops the execution
 */
export async function runMachine(
  definition: Json,
  answers: Answers,
  name = 'run-1',
  aborted?: AbortSignal,
): Promise<Run> {
  if (definition.QueryLanguage !== 'JSONata') throw new Error('the expressions are not JSONata');
  const log = { calls: {}, pauses: [] };
  const stop = new AbortController();
  aborted?.addEventListener('abort', () => stop.abort());
  const machine = new Machine(definition, { answers, name, log }, stop.signal);
  const end = await machine.run({});
  return { path: machine.path, ...log, end };
}

/** What all scopes of a run share. */
interface Context {
  readonly answers: Answers;
  readonly name: string;
  readonly log: { readonly calls: Record<string, Json[]>; readonly pauses: number[] };
}

type Variables = Readonly<Record<string, Json>>;
type Next = string | End;

const known = [
  'Type',
  'QueryLanguage',
  'Next',
  'End',
  'Assign',
  'Output',
  'Retry',
  'Catch',
  'Arguments',
  'Resource',
  'TimeoutSeconds',
  'Seconds',
];
const ofChoice = ['Choices', 'Default'];
const ofFail = ['Error', 'Cause'];
const ofMap = ['Items', 'ItemProcessor', 'MaxConcurrency'];
const allKnown = [...known, ...ofChoice, ...ofFail, ...ofMap];
/** As many iterations as an inline Map runs at once. */
const mostAtOnce = 40;

/** A state machine, or an iteration of a Map: states and variables that are its own. */
class Machine {
  readonly path: string[] = [];
  readonly #start: string;
  readonly #states: Readonly<Record<string, Json>>;
  readonly #context: Context;
  readonly #stopped: AbortSignal;
  readonly #outer: Variables;
  readonly #variables: Record<string, Json> = {};
  #input: Json;

  constructor({ StartAt, States }: Json, context: Context, stopped: AbortSignal, outer: Variables = {}) {
    this.#start = StartAt;
    this.#states = States;
    this.#context = context;
    this.#stopped = stopped;
    this.#outer = outer;
  }

  async run(input: Json): Promise<End> {
    this.#input = input;
    let next: Next = this.#start;
    while (typeof next === 'string') {
      if (this.path.push(next) > 100) throw new Error(`it does not end: ${this.path.join(', ')}`);
      next = await this.#enter(next);
      if (this.#stopped.aborted) return { status: 'aborted' };
    }
    return next;
  }

  async #enter(name: string): Promise<Next> {
    const state = this.#states[name];
    const unknown = Object.keys(state).filter((key) => !allKnown.includes(key));
    if (unknown.length > 0) throw new Error(`${name} has ${unknown.join(', ')}, which are not run here`);
    switch (state.Type) {
      case 'Task':
        return this.#tried(state, () => this.#call(name, state));
      case 'Map':
        return this.#tried(state, () => this.#iterate(state));
      case 'Choice':
        return this.#choose(state);
      case 'Wait':
        this.#context.log.pauses.push(await this.#evaluate(state.Seconds, {}));
        return this.#leave(state, {});
      case 'Pass':
        return this.#leave(state, {});
      case 'Succeed':
        return { status: 'succeeded', output: this.#input };
      case 'Fail': {
        const [error, cause] = await this.#evaluate([state.Error, state.Cause], {});
        return { status: 'failed', error, cause };
      }
      default:
        throw new Error(`${state.Type} is not run here`);
    }
  }

  /** Does what may fail, as often and with what follows as the state says. */
  async #tried(state: Json, work: () => Promise<Answer>): Promise<Next> {
    const retries = (state.Retry ?? []).map(({ ErrorEquals, MaxAttempts }: Json) => ({
      errors: ErrorEquals,
      left: MaxAttempts,
    }));
    for (;;) {
      const answer = await work();
      if ('result' in answer) return this.#leave(state, { result: answer.result });
      const { error, cause } = answer;
      const retry = retries.find(({ errors }: Json) => matches(errors, error));
      if (retry && retry.left-- > 0) continue;
      const handler = (state.Catch ?? []).find(({ ErrorEquals }: Json) => matches(ErrorEquals, error));
      if (!handler) return { status: 'failed', error, cause };
      return this.#leave(handler, { errorOutput: { Error: error, Cause: cause } });
    }
  }

  async #call(name: string, state: Json): Promise<Answer> {
    const { answers, log } = this.#context;
    log.calls[name] ??= [];
    const calls = log.calls[name];
    const args = await this.#evaluate(state.Arguments, {});
    calls.push(args);
    const given = answers[name];
    if (!given) throw new Error(`${name} was not expected to be called`);
    if (typeof given === 'function') return given(args);
    return given[Math.min(calls.length, given.length) - 1];
  }

  /** The first iteration to fail stops the others, and none begins after it. */
  async #iterate({ Items, ItemProcessor, MaxConcurrency }: Json): Promise<Answer> {
    if (ItemProcessor.ProcessorConfig.Mode !== 'INLINE') throw new Error('the Map is not inline');
    if (MaxConcurrency > mostAtOnce) throw new Error(`an inline Map runs ${mostAtOnce} at once, at most`);
    this.#refuseSharedNames(ItemProcessor.States);
    const items = await this.#evaluate(Items, {});
    if (!Array.isArray(items)) throw new Error(`${Items} is no array`);
    const stop = new AbortController();
    const stopped = AbortSignal.any([this.#stopped, stop.signal]);
    const ends = await pMap(
      items,
      async (item): Promise<End> => {
        if (stopped.aborted) return { status: 'aborted' };
        const iteration = new Machine(ItemProcessor, this.#context, stopped, this.#visible());
        const end = await iteration.run(item);
        if (end.status === 'failed') stop.abort();
        return end;
      },
      { concurrency: MaxConcurrency },
    );
    const failed = ends.find((end) => end.status === 'failed');
    if (failed)
      return { error: failed.error, ...(failed.cause === undefined ? {} : { cause: failed.cause }) };
    return { result: ends.map((end) => (end as { output: Json }).output) };
  }

  /** Scopes within may read what is assigned without, and not assign it. */
  #refuseSharedNames(within: Readonly<Record<string, Json>>): void {
    const outer = assignedIn(this.#states);
    const shared = assignedIn(within).filter((name) => outer.includes(name));
    if (shared.length > 0) throw new Error(`${shared.join(', ')} is assigned within a Map and outside of it`);
  }

  async #choose(state: Json): Promise<Next> {
    for (const { Condition, Next } of state.Choices) {
      const holds = await this.#evaluate(Condition, {});
      if (typeof holds !== 'boolean') throw new Error(`${Condition} is ${holds}, neither true nor false`);
      if (holds) return Next;
    }
    return state.Default;
  }

  async #leave({ Assign = {}, Output, Next, End }: Json, states: Json): Promise<Next> {
    // All expressions see the variables as they were before.
    const assigned = await this.#evaluate(Assign, states);
    const output = Output === undefined ? undefined : await this.#evaluate(Output, states);
    Object.assign(this.#variables, assigned);
    this.#input = output ?? states.result ?? states.errorOutput ?? this.#input;
    return End ? { status: 'succeeded', output: this.#input } : Next;
  }

  #visible(): Variables {
    return { ...this.#outer, ...this.#variables };
  }

  /** Strings in `{% %}` are expressions, wherever they stand. */
  async #evaluate(value: Json, states: Json): Promise<Json> {
    if (typeof value === 'string') {
      const code = /^\{%(.*)%\}$/s.exec(value)?.[1];
      return code === undefined ? value : this.#compute(code, states);
    }
    if (Array.isArray(value)) return Promise.all(value.map((one) => this.#evaluate(one, states)));
    if (typeof value !== 'object') return value;
    const entries = Object.entries(value).map(async ([key, one]) => [key, await this.#evaluate(one, states)]);
    return Object.fromEntries(await Promise.all(entries));
  }

  async #compute(code: string, states: Json): Promise<Json> {
    const expression = jsonata(code);
    expression.registerFunction('parse', (text: string) => JSON.parse(text));
    const context = { Execution: { Name: this.#context.name } };
    const value = await expression.evaluate(undefined, {
      ...this.#visible(),
      states: { input: this.#input, ...states, context },
    });
    // Step Functions fails where an expression gives nothing.
    if (value === undefined) throw new Error(`{%${code}%} is undefined`);
    return value;
  }
}

/** The variables that states assign, or what they go to when they fail does. */
function assignedIn(states: Readonly<Record<string, Json>>): string[] {
  const assigning = Object.values(states).flatMap((state) => [state, ...(state.Catch ?? [])]);
  return assigning.flatMap(({ Assign = {} }) => Object.keys(Assign));
}

/** `States.TaskFailed` stands for every error but a time-out, `States.ALL` for that one too. */
function matches(patterns: readonly string[], error: string): boolean {
  return patterns.some(
    (pattern) =>
      pattern === 'States.ALL' ||
      pattern === error ||
      (pattern === 'States.TaskFailed' && error !== 'States.Timeout'),
  );
}
