import { RemovalPolicy } from 'aws-cdk-lib';
import type { LogGroupProps } from 'aws-cdk-lib/aws-logs';
import type { Settings } from './settings.ts';

/** Every log is kept for the same time and goes with its stack. */
export function keptFor({ logDays }: Settings): LogGroupProps {
  // RetentionDays are the days themselves.
  return { retention: Number(logDays), removalPolicy: RemovalPolicy.DESTROY };
}
