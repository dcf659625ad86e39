import jsonata from 'jsonata';
import type { Json } from './template.ts';

/** An error as Step Functions names it. */
export interface Failure {
  readonly error: string;
  readonly cause?: string;
}

/** What a task does when it is called. */
export type Answer = { readonly result: Json } | Failure;

/** By task, in order; the last one is given again. */
export type Answers = Readonly<Record<string, readonly Answer[]>>;

/** How a run went. */
export interface Run {
  /** States in the order in which they were entered. */
  readonly path: readonly string[];
  /** What tasks were called with, by state. */
  readonly calls: Readonly<Record<string, readonly Json[]>>;
  /** Seconds of each pause. */
  readonly pauses: readonly number[];
  readonly end: { readonly status: 'succeeded' } | { readonly status: 'failed'; readonly error: string };
}

/**
 * Runs a definition in Amazon States Language with JSONata as far as this project uses it: Pass, Task with Retry
 * and Catch, Wait, Choice, Succeed, Fail, Assign, Arguments (Amazon States Language specification,
 * https://states-language.net). Throws at anything else.
 */
export async function runMachine(definition: Json, answers: Answers, name = 'run-1'): Promise<Run> {
  if (definition.QueryLanguage !== 'JSONata') throw new Error('the expressions are not JSONata');
  const machine = new Machine(definition.States, answers, name);
  return machine.run(definition.StartAt);
}

type Next = string | Run['end'];

const known = [
  'Type',
  'Next',
  'Assign',
  'Retry',
  'Catch',
  'Arguments',
  'Resource',
  'TimeoutSeconds',
  'Seconds',
];
const ofChoice = ['Choices', 'Default'];
const ofFail = ['Error', 'Cause'];

class Machine {
  readonly #states: Readonly<Record<string, Json>>;
  readonly #answers: Answers;
  readonly #name: string;
  readonly #variables: Record<string, Json> = {};
  readonly #path: string[] = [];
  readonly #calls: Record<string, Json[]> = {};
  readonly #pauses: number[] = [];

  constructor(states: Readonly<Record<string, Json>>, answers: Answers, name: string) {
    this.#states = states;
    this.#answers = answers;
    this.#name = name;
  }

  async run(start: string): Promise<Run> {
    let next: Next = start;
    while (typeof next === 'string') {
      if (this.#path.push(next) > 100) throw new Error(`it does not end: ${this.#path.join(', ')}`);
      next = await this.#enter(next);
    }
    return { path: this.#path, calls: this.#calls, pauses: this.#pauses, end: next };
  }

  async #enter(name: string): Promise<Next> {
    const state = this.#states[name];
    const unknown = Object.keys(state).filter((key) => ![...known, ...ofChoice, ...ofFail].includes(key));
    if (unknown.length > 0) throw new Error(`${name} has ${unknown.join(', ')}, which are not run here`);
    switch (state.Type) {
      case 'Task':
        return this.#task(name, state);
      case 'Choice':
        return this.#choose(state);
      case 'Wait':
        this.#pauses.push(await this.#evaluate(state.Seconds, {}));
        return this.#leave(state, {});
      case 'Pass':
        return this.#leave(state, {});
      case 'Succeed':
        return { status: 'succeeded' };
      case 'Fail':
        return { status: 'failed', error: await this.#evaluate(state.Error, {}) };
      default:
        throw new Error(`${state.Type} is not run here`);
    }
  }

  async #task(name: string, state: Json): Promise<Next> {
    const retries = (state.Retry ?? []).map(({ ErrorEquals, MaxAttempts }: Json) => ({
      errors: ErrorEquals,
      left: MaxAttempts,
    }));
    for (;;) {
      const answer = await this.#call(name, state);
      if ('result' in answer) return this.#leave(state, { result: answer.result });
      const retry = retries.find(({ errors }: Json) => matches(errors, answer.error));
      if (retry && retry.left-- > 0) continue;
      const errorOutput = { Error: answer.error, Cause: answer.cause };
      const handler = (state.Catch ?? []).find(({ ErrorEquals }: Json) => matches(ErrorEquals, answer.error));
      if (!handler) return { status: 'failed', error: answer.error };
      return this.#leave(handler, { errorOutput });
    }
  }

  async #call(name: string, state: Json): Promise<Answer> {
    this.#calls[name] ??= [];
    const calls = this.#calls[name];
    calls.push(await this.#evaluate(state.Arguments, {}));
    const answers = this.#answers[name];
    if (!answers) throw new Error(`${name} was not expected to be called`);
    return answers[Math.min(calls.length, answers.length) - 1];
  }

  async #choose({ Choices, Default }: Json): Promise<Next> {
    for (const { Condition, Next } of Choices) {
      const holds = await this.#evaluate(Condition, {});
      if (typeof holds !== 'boolean') throw new Error(`${Condition} is ${holds}, neither true nor false`);
      if (holds) return Next;
    }
    return Default;
  }

  async #leave({ Assign = {}, Next }: Json, states: Json): Promise<Next> {
    // All expressions see the variables as they were before.
    Object.assign(this.#variables, await this.#evaluate(Assign, states));
    return Next;
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
    const context = { Execution: { Name: this.#name } };
    const value = await expression.evaluate(undefined, {
      ...this.#variables,
      states: { ...states, context },
    });
    // Step Functions fails where an expression gives nothing.
    if (value === undefined) throw new Error(`{%${code}%} is undefined`);
    return value;
  }
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
