import { Annotations } from 'aws-cdk-lib';
import { HttpNoneAuthorizer, type IHttpRouteAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** Who checks callers: of routes that leave it to the deployer, and of those that insist on IAM. */
export interface Authorization {
  readonly default: IHttpRouteAuthorizer;
  readonly iam: IHttpRouteAuthorizer;
  /** Whether anybody may call. */
  readonly open: boolean;
}

/** Makes what `-c auth` asks for; an open API is warned of at every synthesis. */
export function authorizationOf(scope: Construct, { auth, issuer, audience }: Settings): Authorization {
  const iam = new HttpIamAuthorizer();
  if (auth === 'none') {
    Annotations.of(scope).addWarningV2(
      'marquee:auth-none',
      'The API is open: anybody who knows its URL can call it, read every prediction and every rating and run up the bill. Deploy without -c auth=none to have it signed (AWS_IAM).',
    );
    return { default: new HttpNoneAuthorizer(), iam, open: true };
  }
  if (auth === 'iam') return { default: iam, iam, open: false };
  const jwt = new HttpJwtAuthorizer('Jwt', issuer!, { jwtAudience: [...audience!] });
  return { default: jwt, iam, open: false };
}
