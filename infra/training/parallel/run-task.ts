import { FargatePlatformVersion } from 'aws-cdk-lib/aws-ecs';
import { CustomState, QueryLanguage } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Settings } from '../../settings.ts';
import { trainingCluster } from '../cluster.ts';
import { TrainingNetwork } from '../network.ts';
import { ecsArn } from './rights.ts';

/** What a container starts, before the names of its jobs. */
const jobCommand = ['node', '--max-semi-space-size=2', '--enable-source-maps', 'build/job.mjs'];

/**
 * The state that runs the container of `$task` and waits for its end; Step Functions stops a task that outlasts its time.
 * Not CDK's class for it: which definition and which jobs are known only as it runs.
 */
export function runTask(scope: Construct, settings: Settings): CustomState {
  const { vpc, securityGroup } = new TrainingNetwork(scope, 'Network');
  const launch = settings.spot
    ? { CapacityProviderStrategy: [{ CapacityProvider: '{% $task.capacity %}', Weight: 1 }] }
    : { LaunchType: 'FARGATE' };
  const container = {
    Name: '{% $task.name %}',
    Command: `{% $append(${JSON.stringify(jobCommand)}, $task.jobs) %}`,
    Environment: [{ Name: 'MARQUEE_RUN', Value: '{% $states.context.Execution.Name %}' }],
  };
  const stateJson = {
    Type: 'Task',
    QueryLanguage: QueryLanguage.JSONATA,
    Resource: ecsArn(scope),
    TimeoutSeconds: settings.hours * 3600,
    Arguments: {
      Cluster: trainingCluster(scope, vpc, settings).clusterArn,
      TaskDefinition: '{% $task.definition %}',
      ...launch,
      PlatformVersion: FargatePlatformVersion.VERSION1_4,
      NetworkConfiguration: {
        AwsvpcConfiguration: {
          AssignPublicIp: 'ENABLED',
          Subnets: vpc.publicSubnets.map(({ subnetId }) => subnetId),
          SecurityGroups: [securityGroup.securityGroupId],
        },
      },
      Overrides: {
        Cpu: '{% $task.cpu %}',
        Memory: '{% $task.memory %}',
        ContainerOverrides: [container],
      },
    },
    // Not ECS' descriptions: those of a whole stage could outgrow what a state may give (256 KiB).
    Output: '{% $task.jobs %}',
    End: true,
  };
  return new CustomState(scope, 'Do jobs', { stateJson });
}
