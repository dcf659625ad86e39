import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Choice, Condition, Pass } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { failureKey } from '../../../training/running/run/failure.ts';
import type { Settings } from '../../settings.ts';
import { timeOfAllAttempts } from '../repeat.ts';
import { tellOfFailure } from '../tell.ts';
import { onFailure, type Work } from '../work.ts';
import { readFailure } from './failure.ts';
import { rightsToRun } from './rights.ts';
import { runStage } from './run-stage.ts';
import { stagesOfTasks, type TaskToRun } from './stages.ts';
import type { JobTasks } from './tasks.ts';

export interface ParallelProps {
  readonly tasks: JobTasks;
  readonly bucket: IBucket;
  readonly topic: ITopic;
  readonly settings: Settings;
}

/**
 * A training as many tasks, stage by stage: `$stages` are all of them, `$stage` is the one to come. When one fails,
 * `$failure` holds what Step Functions says of it, and `$told` what the job itself has written.
 */
export function trainInParts(scope: Construct, { tasks, bucket, topic, settings }: ParallelProps): Work {
  const stages = stagesOfTasks(settings, tasks);
  const begin = Pass.jsonata(scope, 'Begin', { assign: { stages, stage: 0 } });
  const run = runStage(scope, settings);
  const tell = tellOfFailure(scope, {
    topic,
    logGroup: tasks.logGroup,
    what: ["'Training run ' & $states.context.Execution.Name & ' failed: ' & $failure.Error", '$told'],
  });
  const fail = readFailure(scope, bucket, tell);
  run.addCatch(fail, onFailure);
  const next = Choice.jsonata(scope, 'Another stage?').when(
    Condition.jsonata('{% $stage < $count($stages) %}'),
    run,
  );
  begin.next(run).next(next);
  return {
    begin,
    end: (then) => next.otherwise(then),
    fail,
    longest: longestOf(stages, settings),
    rights: rightsToRun(scope, tasks),
    keys: [failureKey('*')],
  };
}

/** Every attempt of every task to its time-out, and every pause. */
function longestOf(stages: readonly (readonly TaskToRun[])[], settings: Settings): Duration {
  const rounds = stages.reduce((sum, { length }) => sum + Math.ceil(length / settings.parallel), 0);
  return Duration.seconds(rounds * timeOfAllAttempts(settings).toSeconds());
}
