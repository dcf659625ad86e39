import { fileURLToPath } from 'node:url';
import { Duration } from 'aws-cdk-lib';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import {
  type ContainerDefinition,
  ContainerImage,
  CpuArchitecture,
  FargateTaskDefinition,
  LinuxParameters,
  LogDrivers,
  OperatingSystemFamily,
} from 'aws-cdk-lib/aws-ecs';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { keptFor } from '../log-days.ts';
import type { Settings } from '../settings.ts';
import { grantStore, type StoreAccess } from '../store-access.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The image and the processor it runs on must agree. */
const platforms = {
  x86_64: { image: Platform.LINUX_AMD64, cpu: CpuArchitecture.X86_64 },
  arm64: { image: Platform.LINUX_ARM64, cpu: CpuArchitecture.ARM64 },
} as const;

export interface TaskProps {
  readonly bucket: IBucket;
  readonly settings: Settings;
  /** What its container is called, and what it says begins with. */
  readonly name: string;
  readonly access: StoreAccess;
  /** Beside the store. */
  readonly environment: Readonly<Record<string, string>>;
  /** One of its own unless given. */
  readonly logGroup?: ILogGroup;
  /** Starts it; one of its own unless given. */
  readonly executionRole?: IRole;
}

/** The settings of a training. */
export function trainingEnvironment(settings: Settings): Readonly<Record<string, string>> {
  return {
    MARQUEE_DATA: settings.data,
    MARQUEE_EFFORT: settings.effort,
    MARQUEE_TOLERANCE: settings.tolerance,
    MARQUEE_KEEP: String(settings.keep),
  };
}

/** A container job: `training/Dockerfile`, its size and its rights. */
export class TrainingTask extends Construct {
  readonly definition: FargateTaskDefinition;
  readonly container: ContainerDefinition;
  readonly logGroup: ILogGroup;

  constructor(scope: Construct, id: string, props: TaskProps) {
    super(scope, id);
    const { bucket, settings, name, access, environment, executionRole } = props;
    const platform = platforms[settings.architecture];
    this.logGroup = props.logGroup ?? new LogGroup(this, 'Log', keptFor(settings));
    this.definition = new FargateTaskDefinition(this, 'Definition', {
      cpu: settings.cpu * 1024,
      memoryLimitMiB: settings.trainingMemory * 1024,
      runtimePlatform: { operatingSystemFamily: OperatingSystemFamily.LINUX, cpuArchitecture: platform.cpu },
      ...(executionRole ? { executionRole } : {}),
    });
    this.container = this.definition.addContainer(name, {
      image: ContainerImage.fromAsset(root, { file: 'training/Dockerfile', platform: platform.image }),
      environment: { MARQUEE_STORE: `s3://${bucket.bucketName}`, ...environment },
      logging: LogDrivers.awsLogs({ logGroup: this.logGroup, streamPrefix: name }),
      // Node as process 1 would not act on the signal that ends a task.
      linuxParameters: new LinuxParameters(this, 'Linux', { initProcessEnabled: true }),
      stopTimeout: Duration.minutes(1),
    });
    grantStore(this.definition.taskRole, bucket, access);
    acknowledge(this.definition, {
      'AwsSolutions-ECS2':
        'The environment names the bucket, the data set and the effort; there is no secret to keep.',
      ...imageToken,
    });
  }
}

/** The role that pulls images. */
export const imageToken = {
  'AwsSolutions-IAM5[Resource::*]': 'ecr:GetAuthorizationToken knows no resource.',
};
