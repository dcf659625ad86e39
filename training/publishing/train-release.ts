import type { Dataset } from '../../model/data/dataset.ts';
import type { Ratings } from '../../model/data/ratings.ts';
import { encodeTasteMap } from '../../model/map/taste-map.ts';
import { newReleaseId } from '../../model/release/layout.ts';
import { formatVersion, type Manifest } from '../../model/release/manifest.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import { mapPath, rankPath, reportPath } from '../../model/release/paths.ts';
import { type AnsweredHoldout, answerRows } from '../judging/evaluation/answered.ts';
import { describeData } from '../judging/evaluation/report.ts';
import type { Candidate } from '../judging/gate/candidate.ts';
import { evaluateHoldout, predictHoldout } from '../judging/holdout/evaluate-holdout.ts';
import { splitHoldout } from '../judging/holdout/holdouts.ts';
import { pageOfRelease } from '../judging/report/of-release.ts';
import { renderPage } from '../judging/report/render.ts';
import type { Configuration } from '../models/configuration.ts';
import type { ModelJobs, Runner } from '../models/jobs.ts';
import { drawnMovies } from '../models/map/drawn-movies.ts';
import { mapOfModel } from '../models/map/map-tastes.ts';
import type { ModelTask } from '../models/model-task.ts';
import { libraryVersions } from '../models/networks/versions.ts';
import type { Reporter } from '../models/reporter.ts';
import type { TrainedModel } from '../models/steps/assemble.ts';
import { type ModelProgress, trainModel } from '../models/train-model.ts';
import { browsedObjects } from './browsed-objects.ts';
import { parquetTables } from './parquet.ts';

/** Trains the three models, each without its own hold-out, and evaluates each on it. */
export async function trainRelease(
  data: Dataset,
  configuration: Configuration,
  seed: number,
  runner: Runner<ModelJobs>,
  reporter: Reporter,
): Promise<Candidate> {
  const tasks = modelNames.map((model) => taskOf(model, data, configuration, seed));
  const report = (progress: ModelProgress) => reporter.report('', progress);
  const [trained, rankTables] = await reporter.stage('Training', () =>
    Promise.all([
      Promise.all(tasks.map(({ task }) => trainModel(task, runner, report))),
      runner.run('interest', interestJob(data, seed), () => {}),
    ]),
  );
  const answers = await reporter.stage('Evaluation on the hold-outs', () => predictAll(data, tasks, trained));
  const known = trained[modelNames.indexOf('known')];
  const map = mapOfModel(known, data.catalogue);
  const tables = parquetTables(data, known.statistics, known.constants);
  const description: Candidate['description'] = {
    formatVersion,
    id: newReleaseId(),
    createdAt: new Date().toISOString(),
    data: { ...describeData(data, data.ratings.user.length), ...data.counts },
    configuration: { ...configuration },
    seed,
    backend: trained[0].backend,
    libraries: libraryVersions(trained[0].backend),
    features: byModel(trained, ({ constants }) => constants),
    uncertainty: {
      ...byModel(trained, ({ uncertainty }) => uncertainty),
      'few-shot': known.fewShot!,
    },
    evaluation: evaluateAll(answers),
  };
  const drawn = drawnMovies(map, known.statistics);
  const page = await renderPage(pageOfRelease(description, data, trained, answers, drawn));
  return {
    description,
    answers,
    objects: new Map([
      ...trained.flatMap(({ objects }) => [...objects]),
      ...tables,
      ...browsedObjects(data, known.statistics.movieCount),
      [rankPath, rankTables],
      [mapPath, encodeTasteMap(map)],
      [reportPath, new TextEncoder().encode(page)],
    ]),
  };
}

/** Lists are judged on splits of their own, so that a release learns from all ratings what goes together. */
function interestJob({ ratings, users, catalogue }: Dataset, seed: number) {
  return { ratings, users: users.length, movies: catalogue.ids.length, seed };
}

/** A model to train, and what it is not trained on. */
interface HoldoutTask {
  readonly task: ModelTask;
  readonly heldOut: Ratings;
}

function taskOf(model: ModelName, data: Dataset, configuration: Configuration, seed: number): HoldoutTask {
  const { train, heldOut } = splitHoldout(data, model);
  const { catalogue, users } = data;
  return { task: { model, seed, configuration, catalogue, users, ratings: train }, heldOut };
}

/** One element for each model of which something is held out. */
async function predictAll(
  { users, catalogue }: Dataset,
  tasks: readonly HoldoutTask[],
  trained: readonly TrainedModel[],
): Promise<AnsweredHoldout[]> {
  const answers: AnsweredHoldout[] = [];
  for (const [i, { task, heldOut }] of tasks.entries()) {
    const predictions = await predictHoldout(task, heldOut, trained[i]);
    if (!predictions) continue;
    const split = { train: task.ratings, test: heldOut };
    const answered = answerRows(split, predictions, users.length, catalogue.ids.length);
    answers.push({ model: task.model, answered });
  }
  return answers;
}

function evaluateAll(answers: readonly AnsweredHoldout[]): Manifest['evaluation'] {
  return Object.fromEntries(answers.map(({ model, answered }) => [model, evaluateHoldout(answered)]));
}

function byModel<T>(trained: readonly TrainedModel[], part: (one: TrainedModel) => T): Record<ModelName, T> {
  return Object.fromEntries(trained.map((one) => [one.model, part(one)])) as Record<ModelName, T>;
}
