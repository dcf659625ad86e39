import type { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  type ILayerVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type BundleName, bundleFolder } from '../functions/server/bundle.ts';
import { keptFor } from './log-days.ts';
import type { Settings } from './settings.ts';

export interface BundledFunctionProps {
  /** Of its bundle: the handler is `<name>.handler`. */
  readonly name: BundleName;
  readonly memory: number;
  readonly timeout: Duration;
  readonly environment?: Readonly<Record<string, string>>;
  readonly layers?: readonly ILayerVersion[];
  readonly settings: Settings;
}

/** A Lambda function from a bundle, with a role and a log of its own; it may do nothing but log. */
export class BundledFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    super(scope, id);
    const { name, memory, timeout, environment = {}, layers = [], settings } = props;
    const logGroup = new LogGroup(this, 'Log', keptFor(settings));
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(this.role);
    this.function = new LambdaFunction(this, 'Function', {
      description: `Marquee: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(bundleFolder),
      handler: `${name}.handler`,
      memorySize: memory,
      timeout,
      environment,
      layers: [...layers],
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      // START, END and REPORT of every request would cost more than the request.
      systemLogLevelV2: SystemLogLevel.WARN,
    });
  }
}
