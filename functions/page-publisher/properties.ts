import type { CloudFormationCustomResourceEvent } from 'aws-lambda';

/** The properties of the page that the stack passes on. */
export interface PageProperties {
  readonly bucket: string;
  /** Where the function finds the files. */
  readonly folder: string;
  /** Changes with the files and the code, so that CloudFormation asks for them again. */
  readonly version: string;
  /** What `sign-in.json` holds, where people sign in. */
  readonly signIn?: string;
}

/** A request of CloudFormation. */
export type PageEvent = CloudFormationCustomResourceEvent & { readonly ResourceProperties: PageProperties };
