import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Pass } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { timeOfAllAttempts, tryAgainOr } from './repeat.ts';
import { runTraining } from './run.ts';
import type { TrainingTask } from './task.ts';
import { tellOfFailure } from './tell.ts';
import { onFailure, type Work } from './work.ts';

export interface TrainProps {
  readonly task: TrainingTask;
  readonly topic: ITopic;
  readonly settings: Settings;
}

/** A training as one task, which does all; `$attempt` counts those started. */
export function trainInOneTask(scope: Construct, props: TrainProps): Work {
  const { task, topic, settings } = props;
  const begin = Pass.jsonata(scope, 'Begin', { assign: { attempt: 1 } });
  const train = runTraining(scope, props);
  const fail = tellOfFailure(scope, {
    topic,
    logGroup: task.logGroup,
    what: [
      "'Training run ' & $states.context.Execution.Name & ' failed at attempt ' & $attempt & ': ' & $failure.Error",
    ],
  });
  train.addCatch(tryAgainOr(scope, train, fail), onFailure);
  begin.next(train);
  const end: Work['end'] = (then) => void train.next(then);
  return { begin, end, fail, longest: timeOfAllAttempts(settings), rights: [], keys: [] };
}
