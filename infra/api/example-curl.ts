import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** A line for a shell that asks for a prediction, the way that this API wants to be asked. */
export function exampleCurl(scope: Construct, url: string, { auth }: Settings): string {
  const { region } = Stack.of(scope);
  const credentials = {
    iam: [
      `--aws-sigv4 aws:amz:${region}:execute-api --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`,
      // Temporary credentials have it; curl leaves out a header that is empty.
      '--header "x-amz-security-token: $AWS_SESSION_TOKEN"',
    ],
    jwt: ['--header "authorization: Bearer $TOKEN"'],
    none: [],
  }[auth];
  const item = `'{ "userId": 1, "movieId": 356 }'`;
  return ['curl', ...credentials, '--data', item, `${url}/v1/predictions`].join(' ');
}
