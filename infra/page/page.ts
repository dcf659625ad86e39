import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { pageBucket } from './bucket.ts';
import { pageDistribution } from './distribution.ts';
import { Publication } from './publication.ts';
import { signInOf } from './sign-in.ts';

export interface PageProps {
  /** Folder of the page as built. */
  readonly folder: string;
  /** Host of the API. */
  readonly api: string;
  readonly settings: Settings;
}

/** The page: its files in a bucket, behind CloudFront, on one origin with the API. */
export class Page extends Construct {
  /** With the slash at its end, as the page itself has it. */
  readonly url: string;

  constructor(scope: Construct, id: string, { folder, api, settings }: PageProps) {
    super(scope, id);
    const signIn = signInOf(settings);
    const bucket = pageBucket(this);
    const distribution = pageDistribution(this, { bucket, api, connect: signIn?.origins ?? [] });
    new Publication(this, 'Publication', { bucket, page: folder, signIn, settings });
    this.url = `https://${distribution.distributionDomainName}/`;
  }
}
