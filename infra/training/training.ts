import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { trainingAccess } from '../store-access.ts';
import { JobTasks } from './parallel/tasks.ts';
import { trainInParts } from './parallel/train-in-parts.ts';
import { startOnCreation, startOnSchedule } from './starts.ts';
import { TrainingTask, trainingEnvironment } from './task.ts';
import { trainInOneTask } from './train-in-one-task.ts';
import { TrainingWorkflow, type WorkflowProps } from './workflow.ts';

export interface TrainingProps {
  readonly bucket: IBucket;
  readonly topic: ITopic;
  /** Gets what could not start a training. */
  readonly deadLetters: IQueue;
  readonly settings: Settings;
}

/** The container job, the workflow that runs it, and what starts the workflow. */
export class Training extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, props: TrainingProps) {
    super(scope, id);
    const { bucket, topic, deadLetters, settings } = props;
    const train = settings.parallel === 1 ? this.#inOneTask(props) : this.#inParts(props);
    this.stateMachine = new TrainingWorkflow(this, 'Workflow', { bucket, topic, train }).stateMachine;
    startOnSchedule(this, this.stateMachine, deadLetters, settings);
    startOnCreation(this, this.stateMachine, deadLetters);
  }

  #inOneTask({ bucket, topic, settings }: TrainingProps): WorkflowProps['train'] {
    const task = new TrainingTask(this, 'Task', {
      bucket,
      settings,
      name: 'training',
      access: trainingAccess,
      environment: trainingEnvironment(settings),
    });
    return (scope) => trainInOneTask(scope, { task, topic, settings });
  }

  #inParts({ bucket, topic, settings }: TrainingProps): WorkflowProps['train'] {
    const tasks = new JobTasks(this, 'Task', { bucket, settings });
    return (scope) => trainInParts(scope, { tasks, bucket, topic, settings });
  }
}
