import { Duration } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Errors, Fail, type IChainable, Succeed, TaskInput } from 'aws-cdk-lib/aws-stepfunctions';
import { SnsPublish } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

interface Failure {
  readonly topic: ITopic;
  readonly logGroup: ILogGroup;
  /** Expressions of lines that say what went wrong. */
  readonly what: readonly string[];
}

/** Tells why the gate refused the new release; the run itself has done its work. */
export function tellOfRefusal(scope: Construct, { topic }: { readonly topic: ITopic }): IChainable {
  const message = lines(
    "'Training run ' & $states.context.Execution.Name & ' produced release ' & $outcome.release & ', which the gate refused:'",
    "$join($outcome.reasons.('- ' & $), '\\n')",
    "'The live release stays live. See Alarms in docs/operations.md for what to do.'",
  );
  const tell = publish(scope, 'Tell of refusal', topic, 'Marquee: a release was refused', message);
  return tell.next(Succeed.jsonata(scope, 'Refused'));
}

/** Tells what went wrong and where to look, then ends the run as failed. */
export function tellOfFailure(scope: Construct, { topic, logGroup, what }: Failure): IChainable {
  const message = lines(
    ...what,
    `'Its log is in ${logGroup.logGroupName}. The live release stays live.'`,
    "'See Alarms in docs/operations.md for what to do.'",
    // ECS' description of the task; far below what a message may hold (256 KiB).
    "$substring($failure.Cause & '', 0, 10000)",
  );
  const tell = publish(scope, 'Tell of failure', topic, 'Marquee: a training failed', message);
  return tell.next(
    Fail.jsonata(scope, 'Failed', { error: '{% $failure.Error %}', cause: "{% $failure.Cause & '' %}" }),
  );
}

function publish(scope: Construct, id: string, topic: ITopic, subject: string, message: string): SnsPublish {
  const tell = SnsPublish.jsonata(scope, id, { topic, subject, message: TaskInput.fromText(message) });
  tell.addRetry({ errors: [Errors.TASKS_FAILED], interval: Duration.seconds(5), maxAttempts: 4 });
  return tell;
}

/** A JSONata expression of a text whose lines are the given expressions. */
function lines(...expressions: readonly string[]): string {
  return `{% ${expressions.join(" & '\\n' & ")} %}`;
}
