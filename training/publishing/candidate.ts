import type { Dataset } from '../../model/data/dataset.ts';
import { encodeTasteMap } from '../../model/map/taste-map.ts';
import { newReleaseId } from '../../model/release/layout.ts';
import { formatVersion, type Manifest } from '../../model/release/manifest.ts';
import { type ModelName, modelNames } from '../../model/release/names.ts';
import { mapPath, rankPath, reportPath } from '../../model/release/paths.ts';
import type { AnsweredHoldout } from '../judging/evaluation/answered.ts';
import { describeData } from '../judging/evaluation/report.ts';
import type { Candidate } from '../judging/gate/candidate.ts';
import { evaluateHoldout } from '../judging/holdout/evaluate-holdout.ts';
import { pageOfRelease } from '../judging/report/of-release.ts';
import { renderPage } from '../judging/report/render.ts';
import type { Configuration } from '../models/configuration.ts';
import { drawnMovies } from '../models/map/drawn-movies.ts';
import { mapOfModel } from '../models/map/map-tastes.ts';
import { libraryVersions } from '../models/networks/versions.ts';
import type { TrainedModel } from '../models/steps/assemble.ts';
import { browsedObjects } from './browsed-objects.ts';
import { parquetTables } from './parquet.ts';

/** What a release is made of. */
export interface Material {
  readonly data: Dataset;
  /** In the order of `modelNames`. */
  readonly models: readonly TrainedModel[];
  /** Of the models that have a hold-out. */
  readonly answers: readonly AnsweredHoldout[];
  /** The tables for recommendations, as an object of the release. */
  readonly rankTables: Uint8Array;
}

/** Material from the values that `published` names. Models without a hold-out have no answers. */
export function materialOf(taken: Readonly<Record<string, unknown>>): Material {
  const { answers, ...others } = taken as unknown as Material;
  return { ...others, answers: answers.filter((one) => one !== undefined) };
}

/** The identity of a release, and how it is made. */
export interface Making {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly configuration: Configuration;
  readonly seed: number;
}

/** The identity of a new release. */
export function newMaking(configuration: Configuration, seed: number): Making {
  return { id: newReleaseId(), createdAt: new Date().toISOString(), configuration, seed };
}

/** Describes and evaluates a release, and creates all of its objects. */
export async function makeCandidate(material: Material, making: Making): Promise<Candidate> {
  const { data, models, answers, rankTables } = material;
  const known = models[modelNames.indexOf('known')];
  const map = mapOfModel(known, data.catalogue);
  const description = describe(material, making);
  const drawn = drawnMovies(map, known.statistics);
  const page = await renderPage(pageOfRelease(description, data, models, answers, drawn));
  return {
    description,
    answers,
    objects: new Map([
      ...models.flatMap(({ objects }) => [...objects]),
      ...parquetTables(data, known.statistics, known.constants),
      ...browsedObjects(data, known.statistics.movieCount),
      [rankPath, rankTables],
      [mapPath, encodeTasteMap(map)],
      [reportPath, new TextEncoder().encode(page)],
    ]),
  };
}

function describe(
  { data, models, answers }: Material,
  { id, createdAt, configuration, seed }: Making,
): Candidate['description'] {
  const [{ backend }] = models;
  const known = models[modelNames.indexOf('known')];
  return {
    formatVersion,
    id,
    createdAt,
    data: { ...describeData(data, data.ratings.user.length), ...data.counts },
    configuration: { ...configuration },
    seed,
    backend,
    libraries: libraryVersions(backend),
    features: byModel(models, ({ constants }) => constants),
    uncertainty: {
      ...byModel(models, ({ uncertainty }) => uncertainty),
      'few-shot': known.fewShot!,
    },
    evaluation: evaluateAll(answers),
  };
}

function evaluateAll(answers: readonly AnsweredHoldout[]): Manifest['evaluation'] {
  return Object.fromEntries(answers.map(({ model, answered }) => [model, evaluateHoldout(answered)]));
}

function byModel<T>(models: readonly TrainedModel[], part: (one: TrainedModel) => T): Record<ModelName, T> {
  return Object.fromEntries(models.map((one) => [one.model, part(one)])) as Record<ModelName, T>;
}
