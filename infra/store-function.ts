import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { bundleFolder } from '../functions/server/bundle.ts';
import { keptFor } from './log-days.ts';
import type { Settings } from './settings.ts';
import { grantStore, type StoreAccess } from './store-access.ts';

export interface StoreFunctionProps {
  /** Of its bundle: the handler is `<name>.handler`. */
  readonly name: string;
  readonly bucket: IBucket;
  readonly access: StoreAccess;
  readonly settings: Settings;
}

/** A Lambda function over the store, with a role and a log of its own. */
export class StoreFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: StoreFunctionProps) {
    super(scope, id);
    const { name, bucket, settings } = props;
    const logGroup = new LogGroup(this, 'Log', keptFor(settings));
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    grantStore(this.role, bucket, props.access);
    this.function = new LambdaFunction(this, 'Function', {
      description: `Marquee: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleFolder),
      handler: `${name}.handler`,
      memorySize: settings.memory,
      // Below API Gateway's 29 s, so that a request that takes too long ends here and is counted as an error.
      timeout: Duration.seconds(25),
      environment: { MARQUEE_STORE: `s3://${bucket.bucketName}` },
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // START, END and REPORT of every request would cost more than the request.
      systemLogLevelV2: SystemLogLevel.WARN,
    });
  }
}
