import { Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { defaultFunction, type FunctionName } from '../../functions/http/routes.ts';
import { metricNamespace } from '../../functions/observe/metrics.ts';
import { acknowledge } from '../acknowledge.ts';
import { keptFor } from '../log-days.ts';
import type { Settings } from '../settings.ts';
import { type Authorization, authorizationOf } from './authorization.ts';
import { addPreflightRoute, corsOf } from './cors.ts';
import { routesFor } from './routes.ts';

export interface ApiProps {
  readonly functions: Readonly<Partial<Record<FunctionName, IFunction>>>;
  readonly settings: Settings;
}

/** The HTTP API: each route of the table goes to its function, everything else to the front door. */
export class Api extends Construct {
  readonly stage: HttpStage;
  /** Answers with 429 by the stage's own limits. */
  readonly throttled: Metric;
  /** Its host. */
  readonly host: string;

  constructor(scope: Construct, id: string, { functions, settings }: ApiProps) {
    super(scope, id);
    const authorization = authorizationOf(this, settings);
    const integrationTo = (name: FunctionName) => new HttpLambdaIntegration(name, functions[name]!);
    const integrations = Object.fromEntries(
      Object.keys(functions).map((name) => [name, integrationTo(name as FunctionName)]),
    );
    const api = new HttpApi(this, 'Http', {
      apiName: Stack.of(this).stackName,
      createDefaultStage: false,
      defaultIntegration: integrations[defaultFunction],
      defaultAuthorizer: authorization.default,
      ...corsOf(settings),
    });
    addPreflightRoute(api, integrations[defaultFunction], settings);
    for (const route of routesFor(settings.auth)) {
      api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration: integrations[route.function],
        authorizer: authorization[route.access ?? 'default'],
      });
    }
    this.host = `${api.apiId}.execute-api.${Stack.of(this).region}.${Stack.of(this).urlSuffix}`;
    const accessLog = new LogGroup(this, 'AccessLog', keptFor(settings));
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.rate, burstLimit: settings.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(accessLog), format: accessLogFormat },
    });
    this.throttled = countThrottled(accessLog);
    acknowledgeOpenRoutes(api, authorization);
  }

  get url(): string {
    return `https://${this.host}`;
  }
}

/** API Gateway has no metric of its own for them: they are among the 4xx. */
function countThrottled(accessLog: LogGroup): Metric {
  const filter = accessLog.addMetricFilter('Throttled', {
    filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    metricNamespace,
    metricName: 'ThrottledRequests',
    metricValue: '1',
  });
  return filter.metric();
}

/** Route keys instead of paths, which hold users' ids; no address, no agent: nothing here is about a person. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    time: '$context.requestTime',
    requestId: '$context.requestId',
    route: '$context.routeKey',
    status: '$context.status',
    latency: '$context.responseLatency',
    functionLatency: '$context.integrationLatency',
    bytes: '$context.responseLength',
    error: '$context.error.message',
    functionError: '$context.integrationErrorMessage',
  }),
);

function acknowledgeOpenRoutes(api: HttpApi, { open }: Authorization): void {
  if (!open) return;
  acknowledge(api, {
    'AwsSolutions-APIG4': 'The deployer asked for an open API with -c auth=none and was warned.',
  });
}
