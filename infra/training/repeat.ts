import { Duration } from 'aws-cdk-lib';
import {
  Choice,
  Condition,
  type IChainable,
  type State,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

const attempts = 5;
const firstPause = Duration.minutes(2);

/**
 * Runs `train` again, after a pause that doubles each time, where Fargate had no machine or took one back;
 * anything else goes to `fail`, since it would fail again and cost the same again.
 *
 * A `Retry` cannot tell: Step Functions reports every task that did not end well as `States.TaskFailed`, and
 * only the cause, ECS' description of the task, holds why it stopped.
 * @param failure the variable that holds it; `$attempt` counts
 * @param others texts of causes for which it is to run again as well
 */
export function tryAgainOr(
  scope: Construct,
  train: IChainable,
  fail: IChainable,
  { failure = 'failure', others = [] }: { failure?: string; others?: readonly string[] } = {},
): State {
  const pause = Wait.jsonata(scope, 'Pause', {
    time: WaitTime.seconds(`{% ${firstPause.toSeconds()} * $power(2, $attempt - 1) %}`),
    assign: { attempt: '{% $attempt + 1 %}' },
  });
  pause.next(train);
  // Not every error comes with a cause.
  const lost = [...reasons, ...others]
    .map((text) => `$contains($${failure}.Cause & '', '${text}')`)
    .join(' or ');
  return Choice.jsonata(scope, 'No machine?')
    .when(Condition.jsonata(`{% $attempt < ${attempts} and (${lost}) %}`), pause)
    .otherwise(fail);
}

/** ECS' stop code of a reclaimed Spot task, and the reason it gives where there is no capacity. */
const reasons = ['SpotInterruption', 'Capacity is unavailable'];

/** The longest that a run can take: every attempt to its time-out, and every pause. */
export function timeOfAllAttempts({ hours }: Settings): Duration {
  const pauses = firstPause.toMinutes() * (2 ** (attempts - 1) - 1);
  return Duration.hours(hours * attempts).plus(Duration.minutes(pauses + 30));
}
