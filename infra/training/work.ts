import type { Duration } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IChainable, State } from 'aws-cdk-lib/aws-stepfunctions';

/** The part of a workflow that trains: what comes before its outcome can be read. */
export interface Work {
  readonly begin: State;
  /** Sets what follows when all is done. */
  readonly end: (then: IChainable) => void;
  /** Takes what went wrong, in `$failure`. */
  readonly fail: IChainable;
  /** How long it can take. */
  readonly longest: Duration;
  /** Permissions that the workflow needs for it, besides those of its states. */
  readonly rights: readonly PolicyStatement[];
  /** Keys of the store that it reads, with a `*`. */
  readonly keys: readonly string[];
}

/** Of a state that may fail: what it hands on. */
export const onFailure = { assign: { failure: '{% $states.errorOutput %}' } };
