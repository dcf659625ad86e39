import { type IRole, PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { forgottenKey } from '../model/ratings/layout.ts';
import { failureKey } from '../training/running/run/failure.ts';
import { acknowledge } from './acknowledge.ts';
import { storeExport } from './data-stack.ts';

/** The one function that writes. */
const ratingsFunction = 'ratings';

/** What a role may do with objects of the store, by key; `*` stands for any text. */
export interface StoreAccess {
  readonly read: readonly string[];
  readonly write?: readonly string[];
  /** Older versions stay. */
  readonly remove?: readonly string[];
  /** Older versions go too. */
  readonly erase?: readonly string[];
}

/** What serving and the daily check of the release's age need. */
const servingAccess: StoreAccess = { read: ['current.json', 'releases/*'] };

/** What the API's function for new ratings needs; it reads to tell a repeated request from a new one. */
const ratingsAccess: StoreAccess = { read: ['ratings/*'], write: ['ratings/*'] };

/** What a training needs: it merges, compacts and forgets ratings, writes and prunes releases and moves the pointer. */
export const trainingAccess: StoreAccess = {
  read: ['current.json', 'datasets/*', 'outcomes/*', 'ratings/*', 'releases/*'],
  write: ['current.json', 'outcomes/*', 'ratings/*', 'releases/*'],
  remove: ['ratings/*', 'releases/*'],
  erase: ['ratings/*', 'releases/*'],
};

/** What the jobs of a training need that is run in parts; what they hand on to each other is below `runs/`. */
export const jobAccess = {
  /** It reads the data, and merges, compacts and forgets ratings. */
  prepare: {
    read: ['datasets/*', 'ratings/*', 'runs/*'],
    write: ['ratings/*', 'runs/*'],
    remove: ['ratings/*'],
    erase: ['ratings/*'],
  },
  /** All between the first and the last. */
  job: { read: ['runs/*'], write: ['runs/*'] },
  /** Writes and prunes releases, moves the pointer, writes the outcome and erases the run. */
  publish: {
    read: ['current.json', 'outcomes/*', forgottenKey, 'releases/*', 'runs/*'],
    write: ['current.json', 'outcomes/*', 'releases/*', failureKey('*')],
    erase: ['releases/*', 'runs/*'],
  },
} as const satisfies Readonly<Record<string, StoreAccess>>;

/** Who does a job. */
export type JobRole = keyof typeof jobAccess;

/** What a function may do: those of the API read releases, and the one for ratings writes them. */
export function accessOf(name: string): StoreAccess {
  return name === ratingsFunction ? ratingsAccess : servingAccess;
}

/**
 * Lets `role` do exactly that.
 *
 * CDK's own grants give `GetObject*` and lists of the whole bucket. Listing is needed in addition to reading: without
 * it S3 answers 403 instead of 404 for what is not there, and "no release yet" would look like a missing right.
 */
export function grantStore(role: IRole, bucket: IBucket, access: StoreAccess): void {
  const { read, write = [], remove = [], erase = [] } = access;
  const grant = (statement: PolicyStatementProps) =>
    role.addToPrincipalPolicy(new PolicyStatement(statement));
  const onObjects = (action: string, keys: readonly string[]) => {
    if (keys.length > 0)
      grant({ actions: [action], resources: keys.map((key) => bucket.arnForObjects(key)) });
  };
  const onList = (action: string, keys: readonly string[]) => {
    const conditions = { StringLike: { 's3:prefix': keys } };
    if (keys.length > 0) grant({ actions: [action], resources: [bucket.bucketArn], conditions });
  };
  onObjects('s3:GetObject', read);
  onObjects('s3:PutObject', write);
  onObjects('s3:DeleteObject', remove);
  onObjects('s3:DeleteObjectVersion', erase);
  onList('s3:ListBucket', read);
  onList('s3:ListBucketVersions', erase);
  for (const key of [...read, ...write, ...remove, ...erase]) acknowledgeKeys(role, key);
}

/** To be called for every role that may do something with objects below a prefix. */
export function acknowledgeKeys(role: IConstruct, key: string): void {
  if (!key.includes('*')) return;
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${storeExport}/${key}]`]:
      'What is below this prefix of the store has names that are not known beforehand.',
  });
}
