import { answer } from '../../../functions/answer/prediction.ts';
import type { ServedRelease } from '../../../functions/serving/served.ts';
import { makeExamples } from '../../../local/examples.ts';
import { Predictor } from '../../../model/predict/predictor.ts';
import type { MovieDescription } from '../../../model/predict/subjects.ts';
import { type ModelName, modelNames } from '../../../model/release/names.ts';
import type { Release } from '../../../model/release/release.ts';
import { type Forecast, Uncertainty } from '../../../model/uncertainty/uncertainty.ts';
import { type Table, times } from '../measure.ts';
import { releaseToMeasure } from '../release.ts';

type Methods = Pick<Uncertainty, 'forecast' | 'probabilities'>;

const none = new Float64Array(0);
const { forecast, probabilities } = Uncertainty.prototype;
const withThem: Methods = { forecast, probabilities };
const without: Methods = {
  forecast: (rating): Forecast => ({ rating, low: rating, high: rating, deviation: 0, halfStarOdds: 0 }),
  probabilities: () => none,
};

const rounds = 200;
const callsPerRound = 500;

/** What intervals and probabilities cost: from ids to the JSON of the answer, with them and without, in turns. Medians. */
export async function* benchUncertainty(storeUrl: string): AsyncIterable<Table> {
  const release = await releaseToMeasure(storeUrl);
  const rows: Record<string, Record<string, string>> = {};
  for (const model of modelNames) {
    const [plain, whole] = measureInTurns(await prepare(release, model));
    rows[model] = {
      without: `${plain.toFixed(1)} µs`,
      with: `${whole.toFixed(1)} µs`,
      ratio: times(whole, plain),
    };
  }
  yield { title: 'From ids to the JSON of an answer, without and with interval and probabilities', rows };
}

/** Answers what `npm start` shows as an example of the model. */
async function prepare(from: Release, model: ModelName): Promise<() => string> {
  const { features, uncertainty } = from.manifest;
  const predictor = await Predictor.open(from, model, features[model], uncertainty[model]);
  const { path, body } = (await makeExamples(from))[modelNames.indexOf(model)];
  const [userId, movieId] = ['users', 'movies'].map((name) =>
    Number(new RegExp(`${name}/(\\d+)`).exec(path)?.[1]),
  );
  const described: MovieDescription | undefined = body && JSON.parse(body).movies[0];
  const user = (await predictor.findUsers([userId])).get(userId);
  const movie = described ?? predictor.movieIndex(movieId);
  const served: ServedRelease = { manifest: from.manifest, part: async () => predictor as never };
  return () => JSON.stringify(answer(predictor.predict(user, movie), predictor, served, { userId, movieId }));
}

/** Median time of a call, in microseconds, without and with the uncertainty. */
function measureInTurns(call: () => string): number[] {
  const measured: number[][] = [[], []];
  for (let round = 0; round < rounds; round++) {
    for (const [i, methods] of [without, withThem].entries()) {
      Object.assign(Uncertainty.prototype, methods);
      const start = performance.now();
      for (let k = 0; k < callsPerRound; k++) call();
      measured[i].push(((performance.now() - start) * 1000) / callsPerRound);
    }
  }
  return measured.map((own) => own.sort((a, b) => a - b)[own.length >> 1]);
}
