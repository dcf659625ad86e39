import type { Dataset } from '../../../model/data/dataset.ts';
import { modelNames } from '../../../model/release/names.ts';
import type { Store } from '../../../model/stores/store.ts';
import type { AnsweredHoldout } from '../../judging/evaluation/answered.ts';
import { trainedName } from '../../models/plan.ts';
import type { Reporter } from '../../models/reporter.ts';
import type { TrainedModel } from '../../models/steps/assemble.ts';
import { type Material, makeCandidate } from '../../publishing/candidate.ts';
import { hasOutcome } from '../../publishing/outcome.ts';
import { publishCandidate } from '../../publishing/publish-candidate.ts';
import { answersName, dataName, listsName } from './release-plan.ts';
import { endRun, readSettings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** The last job: makes a release of what the others have written, publishes it, and erases the run. Done once. */
export async function publishRun(
  workspace: Workspace,
  store: Store,
  run: string,
  reporter: Reporter,
): Promise<void> {
  if (!(await hasOutcome(store, run))) {
    const settings = await readSettings(workspace);
    const material = await readMaterial(workspace);
    const candidate = await makeCandidate(material, settings);
    await publishCandidate(candidate, material.data, store, { ...settings, run, repeatable: true }, reporter);
  }
  await endRun(workspace);
}

async function readMaterial(workspace: Workspace): Promise<Material> {
  const read = <T>(name: string) => workspace.read(name) as Promise<T>;
  const models: TrainedModel[] = [];
  const answers: AnsweredHoldout[] = [];
  for (const model of modelNames) {
    models.push(await read(trainedName(model)));
    const answered = await read<AnsweredHoldout | undefined>(answersName(model));
    if (answered) answers.push(answered);
  }
  const data = await read<Dataset>(dataName);
  return { data, models, answers, rankTables: await read(listsName) };
}
