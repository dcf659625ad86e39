import { Duration } from 'aws-cdk-lib';
import {
  CorsHttpMethod,
  type CorsPreflightOptions,
  type HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRouteIntegration,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { cors } from '../../functions/http/cors.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Settings } from '../settings.ts';

/** What API Gateway itself answers browsers, and adds to answers, for pages of the deployment's origins. */
export function corsOf({ origins }: Settings): { readonly corsPreflight?: CorsPreflightOptions } {
  if (!origins) return {};
  return {
    corsPreflight: {
      allowOrigins: [...origins],
      allowMethods: cors.methods.map((method) => CorsHttpMethod[method]),
      allowHeaders: [...cors.requestHeaders],
      exposeHeaders: [...cors.responseHeaders],
      maxAge: Duration.seconds(cors.maxAge),
    },
  };
}

/**
 * A browser's preflight request has no credentials, and `$default` would ask it for them. This route is matched before
 * `$default`, and asks for none; API Gateway then answers by itself. What else is an OPTIONS request gets the front door's 405.
 */
export function addPreflightRoute(
  api: HttpApi,
  integration: HttpRouteIntegration,
  { origins }: Settings,
): void {
  if (!origins) return;
  const routes = api.addRoutes({
    path: '/{proxy+}',
    methods: [HttpMethod.OPTIONS],
    integration,
    authorizer: new HttpNoneAuthorizer(),
  });
  for (const route of routes) {
    acknowledge(route, { 'AwsSolutions-APIG4': 'Browsers send preflight requests without credentials.' });
  }
}
