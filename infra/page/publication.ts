import { type CfnElement, CustomResource, Duration, FileSystem, Stack } from 'aws-cdk-lib';
import { type IRole, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Code, LayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { PageProperties } from '../../functions/page-publisher/properties.ts';
import { bundleFolder, publisherName } from '../../functions/server/bundle.ts';
import { acknowledge } from '../acknowledge.ts';
import { BundledFunction } from '../bundled-function.ts';
import type { Settings } from '../settings.ts';
import type { SignIn } from './sign-in.ts';

/** Where Lambda puts the files of a layer. */
const layerFolder = '/opt';

export interface PublicationProps {
  readonly bucket: IBucket;
  /** Folder of the page as built. */
  readonly page: string;
  readonly signIn: SignIn | undefined;
  readonly settings: Settings;
}

/** The page's files in their bucket: a function that has them as a layer puts them there at each change. */
export class Publication extends Construct {
  constructor(scope: Construct, id: string, { bucket, page, signIn, settings }: PublicationProps) {
    super(scope, id);
    const files = new LayerVersion(this, 'Files', {
      code: Code.fromAsset(page),
      description: 'Marquee: the files of the page',
    });
    const publisher = new BundledFunction(this, 'Publisher', {
      name: publisherName,
      memory: 512,
      timeout: Duration.minutes(1),
      layers: [files],
      settings,
    });
    grantBucket(publisher.role, bucket);
    const properties: PageProperties = {
      bucket: bucket.bucketName,
      folder: layerFolder,
      // Of the code too, which says of what type a file is.
      version: `${files.layerVersionArn} ${FileSystem.fingerprint(bundleFolder)}`,
      ...(signIn ? { signIn: signIn.document } : {}),
    };
    const resource = new CustomResource(this, 'Page', {
      resourceType: 'Custom::MarqueePage',
      serviceToken: publisher.function.functionArn,
      properties,
      // Lambda calls a function that fails twice more, after one and two minutes.
      serviceTimeout: Duration.minutes(10),
    });
    // Deleted before the bucket, which must be empty then.
    resource.node.addDependency(bucket);
  }
}

/** What it takes to fill the bucket, and to empty it when it goes. */
function grantBucket(role: IRole, bucket: IBucket): void {
  const objects = bucket.arnForObjects('*');
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:PutObject', 's3:DeleteObject'], resources: [objects] }),
  );
  role.addToPrincipalPolicy(
    new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }),
  );
  const id = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnElement);
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::<${id}.Arn>/*]`]: 'Files of the page are named by their content.',
  });
}
