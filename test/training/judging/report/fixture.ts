import type { Dataset } from '../../../../model/data/dataset.ts';
import { computeStatistics } from '../../../../model/features/statistics.ts';
import { answerRows, type Predictions } from '../../../../training/judging/evaluation/answered.ts';
import { predictMeans } from '../../../../training/judging/evaluation/baselines/means.ts';
import {
  type FewShotReport,
  type ShownReport,
  shownCounts,
} from '../../../../training/judging/evaluation/few-shot/figures.ts';
import { measurePart } from '../../../../training/judging/evaluation/measure.ts';
import type { Part } from '../../../../training/judging/evaluation/part.ts';
import { type ProtocolName, planSplits, type Split } from '../../../../training/judging/evaluation/splits.ts';
import { describeMap } from '../../../../training/judging/report/movie-map.ts';
import type { PageData } from '../../../../training/judging/report/page-data.ts';
import { smallData } from '../../small.ts';

const damping = { movie: 5, user: 5, taste: 10 };
const hostile = '</script><script>alert(1)</script> & "Heat" (1995)';

const figures = {
  ndcg10: 0.12,
  recall20: 0.18,
  standardErrors: { ndcg10: 0.01, recall20: 0.02 },
  coverage: 0.1,
  popularShare: 0.6,
};
const better = { value: 0.02, standardError: 0.01 };
/** Lists beside those of two baselines. */
const ranked = {
  ...figures,
  baselines: { popularity: { ...figures, ndcg10: 0.07 }, ease: { ...figures, recall20: 0.16 } },
  differenceToEase: { ndcg10: better, recall20: better },
};

/** A page with every section, of generated data and predictions that lie half-way between two baselines. */
export async function everySection(): Promise<PageData> {
  const data = await smallData();
  const titles = data.catalogue.titles.map((title, i) => (i === 0 ? hostile : title));
  const catalogue = { ...data.catalogue, titles };
  const { name, source, synthetic, digest, baseDigest, users, ratings } = data;
  const counts = { ratings: ratings.user.length, users: users.length, movies: titles.length };
  return {
    about: {
      data: { name, source, synthetic, digest, baseDigest, ...counts },
      notes: [],
      origin: 'cross-validation, 2 folds',
      createdAt: '2026-01-02T03:04:05.678Z',
      seed: 1,
      configuration: { networks: { known: { hidden: [128, 64] } } },
    },
    parts: [partOf(data, 'known'), partOf(data, 'cold-user')],
    ranking: { users: 20, ...ranked, fewShot: { 5: ranked } },
    curves: [1, 2].map((fold) => ({
      part: 'known',
      network: `fold ${fold}, network 1`,
      epochs: [1, 2, 3].map((epoch) => ({ loss: 1 - epoch / 10, rmse: fold === 1 ? 0.9 : null })),
    })),
    fewShot: Object.fromEntries(
      shownCounts.map((shown) => [shown, shownReport(shown)]),
    ) as FewShotReport['byShown'],
    map: describeMap(
      {
        movies: Int32Array.from(titles.keys()),
        ratings: Int32Array.from(titles, (_, i) => 200 - i),
        averages: Float32Array.from(titles, (_, i) => 2 + (i % 30) / 10),
        map: {
          x: Float32Array.from(titles, (_, i) => Math.sin(i) / 2),
          y: Float32Array.from(titles, (_, i) => Math.cos(2 * i) / 3),
          axes: [
            { share: 0.4, low: [0, 1], high: [2] },
            { share: 0.2, low: [3], high: [] },
          ],
        },
      },
      catalogue,
    ),
  };
}

/** The error falls with what is shown; there is a comparison from the first rating on. */
function shownReport(shown: number): ShownReport {
  const rmse = 1 - shown / 100;
  const errors = { rmse, mae: 0.8 };
  return {
    ...errors,
    folds: [{ ...errors, seed: 1, fold: 1, ratings: 100 }],
    seeds: [{ seed: 1, rmse }],
    standardError: null,
    baselines: { 'damped-biases': { rmse: rmse + 0.02, mae: 0.8 } },
    differenceToDampedBiases: { rmse: -0.02, standardError: 0.001 },
    interval: { level: 0.8, coverage: 0.79, byWidth: [], nll: 1.5, nllConstant: 1.6 },
    ...(shown > 0 && { retrained: { rmse: rmse - 0.01, fewShot: rmse } }),
  };
}

function partOf(data: Dataset, protocol: ProtocolName): Part {
  const { users, catalogue } = data;
  const folds = planSplits(data, protocol, 2, 1).map(({ seed, fold, make }) => {
    const split = make();
    return {
      seed,
      fold,
      answered: answerRows(split, predict(data, split), users.length, catalogue.ids.length),
    };
  });
  return measurePart(protocol, folds, catalogue);
}

function predict({ catalogue, users }: Dataset, { train, test }: Split): Predictions {
  const statistics = computeStatistics(train, catalogue, users.length, damping);
  const baselines = predictMeans(statistics, damping, test);
  const predicted = baselines['movie-mean'].map((stars, i) => (stars + baselines['user-mean'][i]) / 2);
  return {
    predicted,
    low: predicted.map((stars) => stars - 1),
    high: predicted.map((stars, i) => stars + 1 + i / 2000),
    loss: predicted.map(() => 2),
    // As a thorough evaluation has it.
    baselines: { ...baselines, 'item-knn': predicted.map((stars) => stars - 0.1) },
  };
}
