import {
  GatewayVpcEndpointAwsService,
  type IVpc,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';

/**
 * Where trainings run: public subnets, because a NAT gateway would cost more in a month than all trainings of a
 * year. Nothing gets in, and out goes TLS alone (images, logs, GroupLens); S3 is reached without the internet.
 */
export class TrainingNetwork extends Construct {
  readonly vpc: IVpc;
  readonly securityGroup: SecurityGroup;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // CDK's classes fit their interfaces but for exactOptionalPropertyTypes.
    this.vpc = new Vpc(this, 'Vpc', {
      maxAzs: 2,
      natGateways: 0,
      subnetConfiguration: [{ name: 'public', subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false }],
      gatewayEndpoints: { S3: { service: GatewayVpcEndpointAwsService.S3 } },
      // It would take a custom resource with rights over security groups; nothing ever joins the default group.
      restrictDefaultSecurityGroup: false,
    }) as IVpc;
    this.securityGroup = new SecurityGroup(this, 'Egress', {
      vpc: this.vpc,
      description: 'Trainings: nothing in, TLS out',
      allowAllOutbound: false,
    });
    this.securityGroup.addEgressRule(Peer.anyIpv4(), Port.tcp(443), 'Images, logs, data sets');
    acknowledge(this.vpc, {
      'AwsSolutions-VPC7':
        'No flow logs: the only traffic is that of a task that runs for minutes a week and accepts no connection.',
    });
  }
}
