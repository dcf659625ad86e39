import type { IVpc } from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerInsights, type ICluster } from 'aws-cdk-lib/aws-ecs';
import type { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Settings } from '../settings.ts';

/** A cluster that is but a name: Fargate brings the machines. */
export function trainingCluster(scope: Construct, vpc: IVpc, { spot }: Settings): ICluster {
  const cluster = new Cluster(scope, 'Cluster', {
    vpc,
    // In an account that has never used ECS this may come too early for its service-linked role.
    enableFargateCapacityProviders: spot,
    containerInsightsV2: ContainerInsights.DISABLED,
  });
  acknowledge(cluster, {
    'AwsSolutions-ECS4':
      'Container Insights would bill metrics of a task that runs for minutes a week; the workflow tells how each run ended.',
  });
  // CDK's classes fit their interfaces but for exactOptionalPropertyTypes.
  return cluster as ICluster;
}
