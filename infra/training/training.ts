import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { startOnCreation, startOnSchedule } from './starts.ts';
import { TrainingTask } from './task.ts';
import { TrainingWorkflow } from './workflow.ts';

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

  constructor(scope: Construct, id: string, { bucket, topic, deadLetters, settings }: TrainingProps) {
    super(scope, id);
    const task = new TrainingTask(this, 'Task', { bucket, settings });
    this.stateMachine = new TrainingWorkflow(this, 'Workflow', {
      task,
      bucket,
      topic,
      settings,
    }).stateMachine;
    startOnSchedule(this, this.stateMachine, deadLetters, settings);
    startOnCreation(this, this.stateMachine, deadLetters);
  }
}
