import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import {
  Choice,
  Condition,
  DefinitionBody,
  type IChainable,
  Pass,
  QueryLanguage,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Settings } from '../settings.ts';
import { acknowledgeKeys } from '../store-access.ts';
import { readOutcome } from './outcome.ts';
import { timeOfAllAttempts, tryAgainOr } from './repeat.ts';
import { runTraining } from './run.ts';
import type { TrainingTask } from './task.ts';
import { tellOfFailure, tellOfRefusal } from './tell.ts';

export interface WorkflowProps {
  readonly task: TrainingTask;
  readonly bucket: IBucket;
  /** Told of refusals and failures. */
  readonly topic: ITopic;
  readonly settings: Settings;
}

/**
 * One training from its start to what became of it: promoted; refused by the gate, which is told but is no
 * failure; or failed, which is told too. Which of the first two, the task writes to `outcomes/<run>.json`.
 *
 * Expressions are JSONata. `$attempt` counts the tasks started, `$failure` holds what went wrong last and
 * `$outcome` what the task wrote.
 */
export class TrainingWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const begin = Pass.jsonata(this, 'Begin', { assign: { attempt: 1 } });
    const train = runTraining(this, props);
    const read = readOutcome(this, props.bucket);
    const fail = tellOfFailure(this, props);
    train.addCatch(tryAgainOr(this, train, fail), onFailure);
    read.addCatch(fail, onFailure);
    begin.next(train).next(read).next(this.#judge(props, fail));
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(begin),
      queryLanguage: QueryLanguage.JSONATA,
      comment: 'Trains a release and tells what became of it',
      timeout: timeOfAllAttempts(props.settings),
    });
    acknowledge(this.stateMachine, {
      'AwsSolutions-SF1':
        'Step Functions keeps the history of each execution for 90 days; a log would be a copy of it.',
      'AwsSolutions-SF2': 'A task and two calls a run: there is nothing to trace.',
      'AwsSolutions-IAM5[Resource::*]':
        'ecs:DescribeTasks and ecs:StopTask: the task has no name before it runs.',
    });
    acknowledgeKeys(this.stateMachine, 'outcomes/*');
  }

  #judge(props: WorkflowProps, fail: IChainable): Choice {
    const unknown = Pass.jsonata(this, 'Unknown outcome', {
      assign: { failure: { Error: 'Marquee.UnknownOutcome', Cause: '{% $string($outcome) %}' } },
    });
    return Choice.jsonata(this, 'Promoted?')
      .when(Condition.jsonata("{% $outcome.outcome = 'promoted' %}"), Succeed.jsonata(this, 'Promoted'))
      .when(Condition.jsonata("{% $outcome.outcome = 'refused' %}"), tellOfRefusal(this, props))
      .otherwise(unknown.next(fail));
  }
}

const onFailure = { assign: { failure: '{% $states.errorOutput %}' } };
