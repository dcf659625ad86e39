import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { stackTags } from './stack-tags.ts';

/** The export by which other stacks know the bucket's name. */
export const storeExport = 'MarqueeStore';

/** What must survive: the bucket with releases, ratings and data sets. */
export class DataStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      description: 'Marquee: releases, ratings and data sets',
      terminationProtection: true,
      tags: stackTags,
    });
    const bucket = new Bucket(this, 'Store', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        // How long what was overwritten, compacted or deleted by hand can be brought back. Releases that are
        // pruned and users who are forgotten go at once, versions and all.
        { id: 'deleted', noncurrentVersionExpiration: Duration.days(30), expiredObjectDeleteMarker: true },
        { id: 'unfinished', abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { id: 'outcomes', prefix: 'outcomes/', expiration: Duration.days(90) },
        // A training that ends well erases what its jobs handed on; this is for those that broke.
        {
          id: 'runs',
          prefix: 'runs/',
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
    acknowledge(bucket, {
      'AwsSolutions-S1':
        'Access logs would be a second copy of who rated what: keys of ratings name users. Versions and manifests tell what changed.',
    });
    new CfnOutput(this, 'Bucket', {
      value: bucket.bucketName,
      description: 'The store',
      exportName: storeExport,
    });
  }
}
