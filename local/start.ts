import { pathTo } from '../functions/http/routes.ts';
import { readOrigins } from '../functions/server/origins.ts';
import { checkPort, type RunningServer, startServer } from '../functions/server/server.ts';
import { ReleaseError } from '../model/release/error.ts';
import { reportPath } from '../model/release/paths.ts';
import { openCurrent, type Release } from '../model/release/release.ts';
import { defaultStoreUrl } from '../model/stores/default.ts';
import { openStore } from '../model/stores/open.ts';
import type { Store } from '../model/stores/store.ts';
import {
  dataOptions,
  readEffort,
  readGate,
  readOptions,
  readWhole,
  runCommand,
} from '../training/commands/arguments.ts';
import { isSameData } from '../training/judging/gate/against.ts';
import { configurationOf, type Effort } from '../training/models/configuration.ts';
import type { Reporter } from '../training/models/reporter.ts';
import { trainAndPublish } from '../training/publishing/train-and-publish.ts';
import { type DataSize, sizeOf } from '../training/reading/data/size.ts';
import { originOf } from '../training/reading/data/source.ts';
import { describeDataset } from '../training/reading/dataset-text.ts';
import { loadTrainingData } from '../training/reading/submitted/load.ts';
import { checkTraining } from '../training/running/memory/check.ts';
import { WorkerPool } from '../training/running/threads/pool.ts';
import { ask, curlOf, makeExamples } from './examples.ts';
import { WatchedProgress } from './watched-progress.ts';

const usage = `Trains a release if necessary, serves the API and its page, and shows example requests.

npm start -- [--data DATA] [--store URL] [--port N] [--origins URL,URL] [--quick | --thorough] [--seed N] [--max-bad-rows N]

  --data   as for npm run train; if the live release was trained on other data, a new one is trained
  --store  file:///folder or s3://bucket/prefix (default: MARQUEE_STORE, or .marquee/store)
  --port   0 for any free port (default: PORT, or 3000)
  --origins  origins whose web pages may call the API, such as http://localhost:5173 (default: MARQUEE_ORIGINS, or none)
  --quick  one small network for each model, for a first look
  --thorough  more networks and longer training, for better predictions
`;

const options = {
  ...dataOptions,
  store: { type: 'string' },
  port: { type: 'string' },
  origins: { type: 'string' },
} as const;

runCommand(usage, async () => {
  const given = readOptions(options);
  if (given.help) return console.log(usage);
  const port = readWhole('port', given.port ?? process.env.PORT ?? '3000', 0, 65_535);
  const seed = readWhole('seed', given.seed, 0);
  const maxBadRows = readWhole('max-bad-rows', given['max-bad-rows'], 0);
  const origins = readOrigins(given.origins);
  await checkPort(port);
  const storeUrl = given.store ?? defaultStoreUrl();
  const store = await openStore(storeUrl);
  const progress = new WatchedProgress();
  let trains = true;
  const training = () => (trains ? progress.status : undefined);
  // The functions read the store by themselves, as they would in Lambda.
  const listen = () => startServer({ storeUrl, port, origins, training });
  // If no release is live yet, the page shows the progress of the training meanwhile.
  const early = (await openCurrent(store)) ? undefined : await listen();
  if (early)
    console.log(
      `Marquee listens on ${linkTo(early)} and is training its models; the page shows the progress`,
    );
  const wanted = { ...given, effort: readEffort(given), seed, maxBadRows };
  const release = await releaseToServe(store, wanted, progress).catch(async (error) => {
    await early?.close();
    throw error;
  });
  trains = false;
  const server = early ?? (await listen());
  process.once('SIGINT', () => void server.close());
  process.once('SIGTERM', () => void server.close());
  const url = linkTo(server);
  console.log(`\nMarquee serves release ${release.manifest.id} on ${url} (Ctrl-C stops it)`);
  console.log(`Try it: ${url}`);
  if (release.manifest.data.synthetic) console.log(syntheticNotice);
  if (release.manifest.objects.some(({ path }) => path === reportPath)) {
    console.log(`How good its predictions are: ${url}${pathTo('getReport')}`);
  }
  console.log(`API documentation, to read and try out: ${url}/docs`);
  for (const example of await makeExamples(release)) {
    console.log(`\n# ${example.question}\n${curlOf(example, url)}\n${await ask(example, server.url)}`);
  }
});

const linkTo = ({ url }: RunningServer) => url.replace('127.0.0.1', 'localhost');

const syntheticNotice =
  'It was trained on GENERATED ratings, not on MovieLens. For MovieLens: npm start -- --data ml-latest-small';

interface Wanted {
  readonly data?: string | undefined;
  readonly effort: Effort;
  readonly seed: number;
  readonly maxBadRows: number;
}

/** The current release; a new one if there is none, or none of the data that is asked for. */
async function releaseToServe(store: Store, wanted: Wanted, progress: Reporter): Promise<Release> {
  const asked = wanted.data ?? process.env.MARQUEE_DATA;
  const current = await openCurrent(store);
  if (current && (!asked || originOf(asked) === current.manifest.data.source))
    return sayFound(current, store);
  const configuration = configurationOf(wanted.effort);
  const checkSize = (size: DataSize) => checkTraining(size, configuration);
  const { maxBadRows } = wanted;
  // If a release is live, only the data show whether another training is necessary.
  const options = { maxBadRows, checkSize: current ? undefined : checkSize };
  const data = await progress.stage('Reading', () => loadTrainingData(wanted.data, store, options));
  // The same data may have been moved, or come from elsewhere.
  if (current && data.baseDigest === current.manifest.data.baseDigest) return sayFound(current, store);
  console.error(describeDataset(data));
  console.error(checkSize(sizeOf(data)));
  const training = {
    configuration,
    seed: wanted.seed,
    ...readGate(),
    allowSynthetic: wanted.data !== undefined,
  };
  const { outcome, manifest } = await trainAndPublish(data, store, training, new WorkerPool(), progress);
  const serving = await openCurrent(store);
  if (serving && (outcome === 'promoted' || isSameData(data, serving))) return serving;
  const other = serving && `release ${serving.manifest.id} of ${serving.manifest.data.source}`;
  throw new ReleaseError(
    `Release ${manifest.id} of ${data.source} was refused (see above), and ${store.url} has ${other ?? 'no other release'}. To serve it anyway, run npm run releases -- promote ${manifest.id} --force, or choose another --store.`,
  );
}

function sayFound(release: Release, store: Store): Release {
  const { id, data } = release.manifest;
  console.error(`${store.url} holds release ${id}, trained on ${data.name} from ${data.source}`);
  return release;
}
