import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { defaultFunction, routeKey, routes } from '../../functions/http/routes.ts';
import { build, synth } from './synth.ts';
import { type Json, onlyResource, render, resources } from './template.ts';

const token = { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web,app' };
const templates: Record<string, Template> = {};

beforeAll(() => {
  // CDK prints the warning that a test below looks for.
  jest.spyOn(console, 'error').mockImplementation(() => {});
  templates.iam = synth().service;
  templates.jwt = synth(token).service;
  templates.none = synth({ auth: 'none' }).service;
});

/** Of each route its handler and who checks the caller, in the order of their keys. */
function deployedRoutes(template: Template): Record<string, { handler: string; auth: string }> {
  const integrations = resources(template, 'AWS::ApiGatewayV2::Integration');
  const functions = resources(template, 'AWS::Lambda::Function');
  const handlerOf = ({ Target }: Json) => {
    const integration = integrations[render(Target).replace(/^integrations\/<(.*)>$/, '$1')];
    return functions[integration.IntegrationUri['Fn::GetAtt'][0]].Handler;
  };
  const all = Object.values(resources(template, 'AWS::ApiGatewayV2::Route'));
  return Object.fromEntries(
    all.map((route) => [route.RouteKey, { handler: handlerOf(route), auth: route.AuthorizationType }]),
  );
}

function wantedRoutes(auth: string): Record<string, { handler: string; auth: string }> {
  const table = routes.map((route) => ({
    key: routeKey(route),
    handler: `${route.function}.handler`,
    iamOnly: 'access' in route,
  }));
  const all = [...table, { key: '$default', handler: `${defaultFunction}.handler`, iamOnly: false }];
  return Object.fromEntries(
    all
      .filter(({ iamOnly }) => !(iamOnly && auth === 'NONE'))
      .map(({ key, handler, iamOnly }) => [key, { handler, auth: iamOnly ? 'AWS_IAM' : auth }]),
  );
}

describe.each([
  ['iam', 'AWS_IAM'],
  ['jwt', 'JWT'],
  ['none', 'NONE'],
])('-c auth=%s', (mode, auth) => {
  test('every route of the table, and $default, goes to its function past the right check', () => {
    expect(deployedRoutes(templates[mode])).toEqual(wantedRoutes(auth));
  });

  test('API Gateway may call a function on its own routes alone', () => {
    const functions = resources(templates[mode], 'AWS::Lambda::Function');
    const permissions = Object.values(resources(templates[mode], 'AWS::Lambda::Permission'));
    const granted = permissions.map(({ FunctionName, SourceArn, Principal }) => [
      functions[FunctionName['Fn::GetAtt'][0]].Handler,
      render(SourceArn).replace(/^.*<ApiHttp\w+>/, ''),
      Principal,
    ]);
    const paths = Object.entries(wantedRoutes(auth)).map(([key, { handler }]) => [
      handler,
      key === '$default' ? '/*/*' : `/*/*${key.split(' ')[1]}`,
      'apigateway.amazonaws.com',
    ]);
    expect(granted.sort()).toEqual(paths.sort());
  });
});

describe('-c origins', () => {
  const origins = 'https://a.example,http://localhost:5173';
  const corsOf = (template: Template) => onlyResource(template, 'AWS::ApiGatewayV2::Api').CorsConfiguration;

  test.each([
    [{}, 'AWS_IAM'],
    [token, 'JWT'],
    [{ auth: 'none' }, 'NONE'],
  ] as const)(
    'with %j: API Gateway answers their browsers, who need no credentials to ask',
    (context, auth) => {
      const { service } = synth({ ...context, origins });
      expect(corsOf(service)).toEqual({
        AllowOrigins: ['https://a.example', 'http://localhost:5173'],
        AllowMethods: ['POST', 'GET'],
        AllowHeaders: expect.arrayContaining([
          'authorization',
          'content-type',
          'idempotency-key',
          'x-amz-date',
        ]),
        ExposeHeaders: expect.arrayContaining(['etag', 'retry-after']),
        MaxAge: 7200,
      });
      // Before `$default`, which asks for them.
      const preflight = { 'OPTIONS /{proxy+}': { handler: `${defaultFunction}.handler`, auth: 'NONE' } };
      expect(deployedRoutes(service)).toEqual({ ...wantedRoutes(auth), ...preflight });
    },
  );

  test('of none there is no CORS', () => {
    expect(corsOf(templates.iam)).toBeUndefined();
  });
});

test('the ratings of an open API are not there, and nor is their function', () => {
  expect(routes.some((route) => 'access' in route)).toBe(true);
  const handlers = Object.values(resources(templates.none, 'AWS::Lambda::Function')).map(
    (one) => one.Handler,
  );
  expect(handlers).not.toContain('ratings.handler');
  expect(handlers).toContain('predict.handler');
});

test('tokens are checked against their issuer and audiences', () => {
  const authorizer = onlyResource(templates.jwt, 'AWS::ApiGatewayV2::Authorizer');
  expect(authorizer).toMatchObject({
    AuthorizerType: 'JWT',
    IdentitySource: ['$request.header.Authorization'],
    JwtConfiguration: { Issuer: token.issuer, Audience: ['web', 'app'] },
  });
});

test('an open API is warned of, others are not', () => {
  const warningsOf = (context: Record<string, string>) => {
    const { app } = build(context);
    const messages = app.synth().getStackByName('Marquee').messages;
    return messages.filter(({ level }) => level === 'warning').map(({ entry }) => String(entry.data));
  };
  expect(warningsOf({})).toEqual([]);
  expect(warningsOf({ auth: 'none' })).toEqual([expect.stringContaining('The API is open')]);
});

test('the stage limits requests and logs them without anything of a person', () => {
  const stage = onlyResource(synth({ rate: '7', burst: '9' }).service, 'AWS::ApiGatewayV2::Stage');
  expect(stage).toMatchObject({ StageName: '$default', AutoDeploy: true });
  expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 7, ThrottlingBurstLimit: 9 });
  const format: Record<string, string> = JSON.parse(stage.AccessLogSettings.Format);
  expect(format).toMatchObject({ requestId: '$context.requestId', route: '$context.routeKey' });
  const personal = /\$context\.(path|identity|authorizer|domain)|\$request/;
  expect(Object.values(format).filter((value) => personal.test(value))).toEqual([]);
});

test('the outputs tell where it is and how to ask', () => {
  const outputOf = (mode: string, id: string) => render(templates[mode].findOutputs(id)[id].Value);
  const url = outputOf('iam', 'Url');
  expect(url).toMatch(/^https:\/\/<\w+>\.execute-api\.<Region>\.<URLSuffix>$/);
  expect(outputOf('iam', 'Curl')).toContain('--aws-sigv4 aws:amz:<Region>:execute-api');
  expect(outputOf('jwt', 'Curl')).toContain('Bearer $TOKEN');
  expect(outputOf('none', 'Curl')).toMatch(/^curl --data '.*' https:\S+\/v1\/predictions$/);
  for (const id of ['StateMachine', 'Topic']) expect(outputOf('iam', id)).toMatch(/^<\w+>$/);
});
