import { Duration, Stack } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  MathExpression,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type MetricName, metricNamespace } from '../../functions/observe/metrics.ts';
import { failedTrainings, releaseAge, type Watched } from './metrics.ts';

/** One page: is it well, how much is asked of it, how fast does it answer, how fresh is what it answers with. */
export function dashboard(scope: Construct, watched: Watched, alarms: readonly Alarm[]): Dashboard {
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: Stack.of(scope).stackName,
    defaultInterval: Duration.days(7),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 3 })],
      ofApi(watched),
      ofModels,
      ofFunctions(watched),
      ofTraining(watched),
    ],
  });
}

function ofApi({ stage }: Watched): IWidget[] {
  const latencies = ['p50', 'p90', 'p99'].map((p) => stage.metricLatency({ statistic: p, label: p }));
  return [
    graph('Requests', stage.metricCount(), stage.metricClientError(), stage.metricServerError()),
    graph('Latency, ms', ...latencies),
  ];
}

const ofModels = [
  graph('Predictions by model', search('model', 'Predictions', 'Sum')),
  graph('Cold starts: time until ready, ms', search('function', 'InitDuration', 'p90')),
];

function ofFunctions({ functions }: Watched): IWidget[] {
  const named = Object.entries(functions);
  const errors = named.map(([label, one]) => one.metricErrors({ label }));
  const durations = named.map(([label, one]) => one.metricDuration({ label, statistic: 'p99' }));
  return [graph('Failed invocations', ...errors), graph('Duration by function, p99, ms', ...durations)];
}

function ofTraining(watched: Watched): IWidget[] {
  const endedWell = watched.stateMachine.metricSucceeded({ label: 'Ended well', statistic: 'Sum' });
  return [
    graph('Age of the release, days', releaseAge()),
    graph('Promoted releases swapped in', search('outcome', 'Swaps', 'Sum')),
    graph('Trainings', endedWell, failedTrainings(watched)),
  ];
}

function graph(title: string, ...left: readonly IMetric[]): IWidget {
  return new GraphWidget({ title, left: [...left], width: 12 });
}

/** Every metric of that name, by its dimensions. */
function search(dimensions: string, name: MetricName, statistic: string): IMetric {
  const terms = `{${metricNamespace},${dimensions}} MetricName="${name}"`;
  return new MathExpression({ expression: `SEARCH('${terms}', '${statistic}', 300)`, label: '' });
}
