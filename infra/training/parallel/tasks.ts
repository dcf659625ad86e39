import { type IRole, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../../acknowledge.ts';
import { keptFor } from '../../log-days.ts';
import type { Settings } from '../../settings.ts';
import { type JobRole, jobAccess } from '../../store-access.ts';
import { imageToken, TrainingTask, trainingEnvironment } from '../task.ts';

/** The tasks that do a training in parts: one by what a job may do, since rights belong to a task's definition. */
export class JobTasks extends Construct {
  readonly byRole: Readonly<Record<JobRole, TrainingTask>>;
  readonly logGroup: LogGroup;

  constructor(scope: Construct, id: string, { bucket, settings }: { bucket: IBucket; settings: Settings }) {
    super(scope, id);
    this.logGroup = new LogGroup(this, 'Log', keptFor(settings));
    const executionRole = this.#executionRole();
    const make = (name: JobRole, environment: Readonly<Record<string, string>> = {}) => {
      const access = jobAccess[name];
      const { logGroup } = this;
      const props = { bucket, settings, name, access, environment, logGroup, executionRole };
      return new TrainingTask(this, name, props);
    };
    // The first job passes its settings on to the others.
    const prepare = make('prepare', trainingEnvironment(settings));
    this.byRole = { prepare, job: make('job'), publish: make('publish') };
  }

  #executionRole(): IRole {
    const role = new Role(this, 'ExecutionRole', {
      assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com'),
    });
    acknowledge(role, imageToken);
    return role;
  }
}
