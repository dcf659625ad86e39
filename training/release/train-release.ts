import { createRequire } from 'node:module';
import type { Dataset } from '../../model/data/dataset.ts';
import { newReleaseId } from '../../model/release/layout.ts';
import { formatVersion, type HoldoutEvaluation, type Manifest } from '../../model/release/manifest.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import type { Configuration } from '../configuration.ts';
import { describeData } from '../evaluation/report.ts';
import type { Reporter } from '../progress.ts';
import { type MemberProgress, type ModelTask, type TrainedModel, trainModel } from '../train-model.ts';
import type { MemberPool } from '../workers/pool.ts';
import { evaluateHoldout } from './evaluate-holdout.ts';
import { splitHoldout } from './holdouts.ts';
import { parquetTables } from './parquet.ts';

/** A release that has not been written yet. */
export interface UnwrittenRelease {
  readonly description: Omit<Manifest, 'objects'>;
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/** Trains the three models, each without its own hold-out, and evaluates each on it. */
export async function trainRelease(
  data: Dataset,
  configuration: Configuration,
  seed: number,
  pool: MemberPool,
  reporter: Reporter,
): Promise<UnwrittenRelease> {
  const tasks = modelNames.map((model) => taskOf(model, data, configuration, seed));
  const report = (progress: MemberProgress) => reporter.report('', progress);
  const trained = await reporter.stage('Training', () =>
    Promise.all(tasks.map((task) => trainModel(task, pool, report))),
  );
  const evaluation = await reporter.stage('Evaluation on the hold-outs', () => evaluateAll(tasks, trained));
  const known = trained[modelNames.indexOf('known')];
  const tables = parquetTables(data, known.statistics, known.constants);
  return {
    description: {
      formatVersion,
      id: newReleaseId(),
      createdAt: new Date().toISOString(),
      data: { ...describeData(data, data.ratings.user.length), ...data.counts },
      configuration: { ...configuration },
      seed,
      backend: trained[0].backend,
      libraries: libraryVersions(),
      features: constantsByModel(trained),
      evaluation,
    },
    objects: new Map([...trained.flatMap(({ objects }) => [...objects]), ...tables]),
  };
}

function taskOf(model: ModelName, data: Dataset, configuration: Configuration, seed: number): ModelTask {
  const { train, heldOut } = splitHoldout(data, model);
  const { catalogue, users } = data;
  return { model, seed, configuration, catalogue, users, ratings: train, heldOut };
}

async function evaluateAll(tasks: readonly ModelTask[], trained: readonly TrainedModel[]) {
  const evaluation: Partial<Record<ModelName, HoldoutEvaluation>> = {};
  for (const [i, task] of tasks.entries()) {
    const figures = await evaluateHoldout(task, trained[i]);
    if (figures) evaluation[task.model] = figures;
  }
  return evaluation;
}

function constantsByModel(trained: readonly TrainedModel[]): Manifest['features'] {
  return Object.fromEntries(
    trained.map(({ model, constants }) => [model, constants]),
  ) as Manifest['features'];
}

/** What the weights depend on beside the data and the configuration. */
function libraryVersions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const version = (name: string): string => require(`${name}/package.json`).version;
  const names = ['@tensorflow/tfjs-core', '@tensorflow/tfjs-layers', '@tensorflow/tfjs-backend-wasm'];
  return { node: process.version, ...Object.fromEntries(names.map((name) => [name, version(name)])) };
}
