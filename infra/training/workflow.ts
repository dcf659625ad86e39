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
import { acknowledgeKeys } from '../store-access.ts';
import { readOutcome } from './outcome.ts';
import { tellOfRefusal } from './tell.ts';
import { onFailure, type Work } from './work.ts';

export interface WorkflowProps {
  readonly bucket: IBucket;
  /** Told of refusals and failures. */
  readonly topic: ITopic;
  /** Makes the states that train. */
  readonly train: (scope: Construct) => Work;
}

/**
 * One training from its start to what became of it: promoted; refused by the gate, which is told but is no
 * failure; or failed, which is told too. Which of the first two, the training writes to `outcomes/<run>.json`.
 *
 * Expressions are JSONata. `$failure` holds what went wrong last and `$outcome` what the training wrote.
 */
export class TrainingWorkflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id);
    const { begin, end, fail, longest, rights, keys } = props.train(this);
    const read = readOutcome(this, props.bucket);
    read.addCatch(fail, onFailure);
    read.next(this.#judge(props, fail));
    end(read);
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      definitionBody: DefinitionBody.fromChainable(begin),
      queryLanguage: QueryLanguage.JSONATA,
      comment: 'Trains a release and tells what became of it',
      timeout: longest,
    });
    for (const right of rights) this.stateMachine.addToRolePolicy(right);
    acknowledge(this.stateMachine, {
      'AwsSolutions-SF1':
        'Step Functions keeps the history of each execution for 90 days; a log would be a copy of it.',
      'AwsSolutions-SF2': 'Tasks and two calls a run: there is nothing to trace.',
      'AwsSolutions-IAM5[Resource::*]':
        'ecs:DescribeTasks and ecs:StopTask: a task has no name before it runs.',
    });
    for (const key of ['outcomes/*', ...keys]) acknowledgeKeys(this.stateMachine, key);
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
