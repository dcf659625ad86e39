import { access, constants, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Ratings } from '../../model/data/ratings.ts';
import { publishedNames } from '../judging/evaluation/baselines/names.ts';
import { evaluate } from '../judging/evaluation/evaluate.ts';
import {
  type EvaluationName,
  type EvaluationPlan,
  evaluationNames,
  planFiles,
  planFolds,
} from '../judging/evaluation/plan.ts';
import { formatReport } from '../judging/evaluation/table.ts';
import { pageOfEvaluation } from '../judging/report/of-evaluation.ts';
import type { PageData } from '../judging/report/page-data.ts';
import { renderPage } from '../judging/report/render.ts';
import { adaptToSize } from '../models/adapt-to-size.ts';
import { configurationOf } from '../models/configuration.ts';
import { loadDataset, loadSplit } from '../reading/data/load.ts';
import { WorkerPool } from '../running/threads/pool.ts';
import { dataOptions, readEffort, readOptions, readWhole, runCommand, UsageError } from './arguments.ts';
import { Progress } from './progress.ts';

const usage = `Compares the models with baselines on ratings that they were not trained on.

npm run evaluate -- [--data DATA] [--protocol P] [--folds 5] [--seed 1] [--seeds 1]
                    [--json FILE] [--report DIR] [--quick | --thorough]
npm run evaluate -- --data DATA --train FILE --test FILE

  --data      a folder, a MovieLens name or synthetic:users=600,… (default: MARQUEE_DATA, or ml-latest-small)
  --protocol  ${evaluationNames.join(', ')}; can be repeated (default: all)
  --folds     folds of known, cold-movie, cold-user and few-shot
  --seed      seed of the folds and of the training
  --seeds     number of repetitions with other folds, using --seed, the next seed, and so on
  --train     with --test: a single split of known by files, such as ml-100k's u1.base and u1.test
  --json      also write the figures to this file
  --quick     small networks, for a first look; --thorough for the effort of scheduled trainings, compared with
              two published methods (item-kNN and SVD++) on the same folds
  --report    write a page with figures and plots to DIR/index.html

Run an interrupted evaluation again with the same arguments to resume it.
`;

const options = {
  ...dataOptions,
  protocol: { type: 'string', multiple: true },
  folds: { type: 'string', default: '5' },
  seeds: { type: 'string', default: '1' },
  json: { type: 'string' },
  report: { type: 'string' },
  train: { type: 'string' },
  test: { type: 'string' },
} as const;

type Options = ReturnType<typeof readOptions<typeof options>>;

runCommand(usage, async () => {
  const given = readOptions(options);
  if (given.help) return console.log(usage);
  if (given.json !== undefined) await checkFolder(given.json);
  if (given.report !== undefined) await makeFolder(given.report);
  const todo = await plan(given);
  const evaluation = await evaluate(todo, new WorkerPool(), new Progress());
  const { report } = evaluation;
  console.log(formatReport(report));
  if (given.json !== undefined) await writeFile(given.json, `${JSON.stringify(report, null, 2)}\n`);
  if (given.report !== undefined) await writePage(given.report, pageOfEvaluation(todo, evaluation));
});

async function writePage(folder: string, page: PageData): Promise<void> {
  const file = join(folder, 'index.html');
  await writeFile(file, await renderPage(page));
  console.error(`The report is ${file}`);
}

async function plan(given: Options): Promise<EvaluationPlan> {
  const seed = readWhole('seed', given.seed, 0);
  const folds = readWhole('folds', given.folds, 2);
  const protocols = readProtocols(given.protocol);
  const seeds = Array.from({ length: readWhole('seeds', given.seeds, 1, 100) }, (_, i) => seed + i);
  const effort = readEffort(given);
  const published = effort === 'thorough' ? publishedNames : [];
  const common = (ratings: Ratings) => ({
    recipe: { configuration: adaptToSize(configurationOf(effort), ratings.user.length), seed, published },
    checkpoints: join('.marquee', 'evaluations'),
  });
  const maxBadRows = readWhole('max-bad-rows', given['max-bad-rows'], 0);
  if (given.train !== undefined && given.test !== undefined) {
    if (protocols.some((name) => name !== 'known') && given.protocol)
      throw new UsageError('--train and --test define one split of known: --protocol can only be known');
    const { train, test, ...data } = await loadSplit(given.data, given.train, given.test, { maxBadRows });
    return { ...common(train), data, ...planFiles(train, test) };
  }
  if (given.train !== undefined || given.test !== undefined)
    throw new UsageError('--train and --test need each other');
  const data = await loadDataset(given.data, { maxBadRows });
  return { ...common(data.ratings), data, ...planFolds(data, protocols, folds, seeds) };
}

/** Checks before the evaluation, not after it, that the folder can be written to. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (cause) {
    const message = `--report is '${folder}', but there can be no report: ${(cause as Error).message}`;
    throw new UsageError(message, { cause });
  }
}

/** Checked before the evaluation, not after it. */
async function checkFolder(file: string): Promise<void> {
  const folder = dirname(file);
  await access(folder).catch((cause) => {
    throw new UsageError(`--json is '${file}', but there is no folder ${folder}`, { cause });
  });
}

function readProtocols(given: readonly string[] | undefined): readonly EvaluationName[] {
  for (const name of given ?? []) {
    if (!evaluationNames.includes(name as EvaluationName)) {
      throw new UsageError(`--protocol is '${name}', but must be one of ${evaluationNames.join(', ')}`);
    }
  }
  return (given as EvaluationName[] | undefined) ?? evaluationNames;
}
