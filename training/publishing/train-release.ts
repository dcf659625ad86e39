import pLimit from 'p-limit';
import type { Dataset } from '../../model/data/dataset.ts';
import type { Candidate } from '../judging/gate/candidate.ts';
import { adaptToSize } from '../models/adapt-to-size.ts';
import type { Configuration } from '../models/configuration.ts';
import type { ModelJobs, Runner } from '../models/jobs.ts';
import type { Reporter } from '../models/reporter.ts';
import { namesRead, runInMemory, takenBy } from '../models/run-plan.ts';
import { reporterOf } from '../models/train-model.ts';
import { makeCandidate, materialOf, newMaking } from './candidate.ts';
import { releaseDoers } from './release-doers.ts';
import { dataName, modelInputs, published, type ReleaseJob, releasePlan } from './release-plan.ts';

/** Trains the three models, each without its own hold-out, with an effort adapted to the size of the data, and evaluates each on its hold-out. */
export async function trainRelease(
  data: Dataset,
  effort: Configuration,
  seed: number,
  runner: Runner<ModelJobs>,
  reporter: Reporter,
): Promise<Candidate> {
  const configuration = adaptToSize(effort, data.ratings.user.length);
  const plan = releasePlan(configuration, seed);
  const values = new Map([[dataName, data], ...modelInputs(data, configuration, seed)]);
  const doers = releaseDoers((kind, job, report) => runner.run(kind, job, report));
  const perform = (job: ReleaseJob, taken: unknown) =>
    doers[job.kind](
      taken,
      reporterOf(job, (progress) => reporter.report('', progress)),
    );
  // On this thread, so that at once they would be no faster, but hold the tables of all models.
  const oneByOne = pLimit(1);
  const answer = (job: ReleaseJob, taken: unknown) => oneByOne(() => perform(job, taken));
  const answers = plan.filter(({ kind }) => kind === 'answer');
  const training = plan.filter(({ kind }) => kind !== 'answer');
  const wanted = namesRead(published);
  const wantedOfTraining = [...wanted, ...answers.flatMap(namesRead)];
  await reporter.stage('Training', () => runInMemory(training, values, wantedOfTraining, perform));
  // Idle threads hold as much memory as making the release takes.
  await runner.rest();
  await reporter.stage('Evaluation on the hold-outs', () => runInMemory(answers, values, wanted, answer));
  const material = materialOf(takenBy(published, values));
  return makeCandidate(material, newMaking(configuration, seed));
}
