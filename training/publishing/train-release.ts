import type { Dataset } from '../../model/data/dataset.ts';
import { modelNames } from '../../model/release/names.ts';
import type { AnsweredHoldout } from '../judging/evaluation/answered.ts';
import type { Candidate } from '../judging/gate/candidate.ts';
import { answerHoldout } from '../judging/holdout/evaluate-holdout.ts';
import { type HoldoutTask, holdoutTask } from '../judging/holdout/holdouts.ts';
import { adaptToSize } from '../models/adapt-to-size.ts';
import type { Configuration } from '../models/configuration.ts';
import type { ModelJobs, Runner } from '../models/jobs.ts';
import type { Reporter } from '../models/reporter.ts';
import type { TrainedModel } from '../models/steps/assemble.ts';
import { type ModelProgress, trainModel } from '../models/train-model.ts';
import { makeCandidate, newMaking } from './candidate.ts';

/** Trains the three models with an effort that fits the size of the data, each without its own hold-out, and evaluates each on it. */
export async function trainRelease(
  data: Dataset,
  effort: Configuration,
  seed: number,
  runner: Runner<ModelJobs>,
  reporter: Reporter,
): Promise<Candidate> {
  const configuration = adaptToSize(effort, data.ratings.user.length);
  const tasks = modelNames.map((model) => holdoutTask(data, model, configuration, seed));
  const report = (progress: ModelProgress) => reporter.report('', progress);
  const [models, rankTables] = await reporter.stage('Training', () =>
    Promise.all([
      Promise.all(tasks.map(({ task }) => trainModel(task, runner, report))),
      runner.run('interest', interestJob(data, seed), () => {}),
    ]),
  );
  // The memory of idle threads is as much as the release takes to be made.
  await runner.rest();
  const answers = await reporter.stage('Evaluation on the hold-outs', () => answerAll(tasks, models));
  return makeCandidate({ data, models, answers, rankTables }, newMaking(configuration, seed));
}

/** Lists are judged on splits of their own, so that a release learns from all ratings what goes together. */
export function interestJob({ ratings, users, catalogue }: Dataset, seed: number) {
  return { ratings, users: users.length, movies: catalogue.ids.length, seed };
}

/** One element for each model of which something is held out. */
async function answerAll(
  tasks: readonly HoldoutTask[],
  models: readonly TrainedModel[],
): Promise<AnsweredHoldout[]> {
  const answers: AnsweredHoldout[] = [];
  for (const [i, task] of tasks.entries()) {
    const answered = await answerHoldout(task, models[i]);
    if (answered) answers.push(answered);
  }
  return answers;
}
