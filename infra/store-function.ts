import { Duration } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { BundleName } from '../functions/server/bundle.ts';
import { BundledFunction } from './bundled-function.ts';
import type { Settings } from './settings.ts';
import { grantStore, type StoreAccess } from './store-access.ts';

export interface StoreFunctionProps {
  readonly name: BundleName;
  readonly bucket: IBucket;
  readonly access: StoreAccess;
  readonly settings: Settings;
}

/** A function over the store. */
export class StoreFunction extends BundledFunction {
  constructor(scope: Construct, id: string, { name, bucket, access, settings }: StoreFunctionProps) {
    super(scope, id, {
      name,
      memory: settings.memory,
      // Below API Gateway's 29 s, so that a request that takes too long ends here and is counted as an error.
      timeout: Duration.seconds(25),
      environment: { MARQUEE_STORE: `s3://${bucket.bucketName}` },
      settings,
    });
    grantStore(this.role, bucket, access);
  }
}
