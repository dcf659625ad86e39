import { Fail, Map as MapState, Pass, ProvideItems } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Settings } from '../../settings.ts';
import { tryAgainOr } from '../repeat.ts';
import { runTask } from './run-task.ts';

/**
 * The state that runs the tasks of a stage, `parallel` at once. Each begins again where its machine was lost; as soon as
 * one has failed for good, Step Functions stops the others.
 *
 * What is assigned within has names of its own: `$task`, `$attempt` and `$loss` are of one task each.
 */
export function runStage(scope: Construct, settings: Settings): MapState {
  const stage = MapState.jsonata(scope, 'Do stage', {
    items: ProvideItems.jsonata('{% $stages[$stage] %}'),
    maxConcurrency: settings.parallel,
    assign: { stage: '{% $stage + 1 %}' },
  });
  const begin = Pass.jsonata(scope, 'Begin task', { assign: { task: '{% $states.input %}', attempt: 1 } });
  const run = runTask(scope, settings);
  const fail = Fail.jsonata(scope, 'Task failed', {
    error: '{% $loss.Error %}',
    // A cause may have 32,768 characters.
    cause: `{% 'The task of ' & $join($task.jobs, ', ') & ' failed at attempt ' & $attempt & ': ' & $substring($loss.Cause & '', 0, 30000) %}`,
  });
  // ECS takes 20 calls a second.
  const again = tryAgainOr(scope, run, fail, { failure: 'loss', others: ['ThrottlingException'] });
  run.addCatch(again, { assign: { loss: '{% $states.errorOutput %}' } });
  return stage.itemProcessor(begin.next(run));
}
