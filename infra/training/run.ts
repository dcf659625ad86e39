import { Duration } from 'aws-cdk-lib';
import { FargatePlatformVersion } from 'aws-cdk-lib/aws-ecs';
import { IntegrationPattern, Timeout } from 'aws-cdk-lib/aws-stepfunctions';
import {
  CapacityProviderOptions,
  EcsFargateLaunchTarget,
  EcsRunTask,
} from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { trainingCluster } from './cluster.ts';
import { TrainingNetwork } from './network.ts';
import type { TrainingTask } from './task.ts';

/** The state that runs the container and waits for its end; Step Functions stops a task that outlasts its time. */
export function runTraining(
  scope: Construct,
  { task, settings }: { task: TrainingTask; settings: Settings },
): EcsRunTask {
  const { vpc, securityGroup } = new TrainingNetwork(scope, 'Network');
  return EcsRunTask.jsonata(scope, 'Train', {
    integrationPattern: IntegrationPattern.RUN_JOB,
    cluster: trainingCluster(scope, vpc, settings),
    taskDefinition: task.definition,
    launchTarget: new EcsFargateLaunchTarget({
      platformVersion: FargatePlatformVersion.VERSION1_4,
      ...(settings.spot ? { capacityProviderOptions: onSpot } : {}),
    }),
    assignPublicIp: true,
    securityGroups: [securityGroup],
    containerOverrides: [
      {
        containerDefinition: task.container,
        environment: [{ name: 'MARQUEE_RUN', value: '{% $states.context.Execution.Name %}' }],
      },
    ],
    taskTimeout: Timeout.duration(Duration.hours(settings.hours)),
  });
}

const onSpot = CapacityProviderOptions.custom([{ capacityProvider: 'FARGATE_SPOT', weight: 1 }]);
