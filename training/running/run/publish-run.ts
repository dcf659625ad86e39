import type { Store } from '../../../model/stores/store.ts';
import type { Reporter } from '../../models/reporter.ts';
import { type Material, makeCandidate, materialOf } from '../../publishing/candidate.ts';
import { hasOutcome } from '../../publishing/outcome.ts';
import { publishCandidate } from '../../publishing/publish-candidate.ts';
import { published } from '../../publishing/release-plan.ts';
import { checkJob } from '../memory/check.ts';
import { publishJob } from './run-stages.ts';
import { endRun, type RunSettings, readSettings } from './settings.ts';
import { MissingError, type Workspace } from './workspace.ts';

/** The last job: makes a release from the results of the others, publishes it, and erases the run. Done once. */
export async function publishRun(
  workspace: Workspace,
  store: Store,
  run: string,
  reporter: Reporter,
): Promise<void> {
  if (!(await hasOutcome(store, run))) {
    const found = await readRun(workspace).catch(async (error) => {
      // Another process may have published it meanwhile and erased the values.
      if (error instanceof MissingError && (await hasOutcome(store, run))) return undefined;
      throw error;
    });
    if (found) await publishFound(found, store, run, reporter);
  }
  await endRun(workspace);
}

interface Found {
  readonly settings: RunSettings;
  readonly material: Material;
}

async function readRun(workspace: Workspace): Promise<Found> {
  const settings = await readSettings(workspace);
  checkJob({ name: publishJob, kind: 'publish' }, settings.size, settings.configuration);
  return { settings, material: materialOf(await workspace.take(published)) };
}

async function publishFound(
  { settings, material }: Found,
  store: Store,
  run: string,
  reporter: Reporter,
): Promise<void> {
  const candidate = await makeCandidate(material, settings);
  await publishCandidate(candidate, material.data, store, { ...settings, run, repeatable: true }, reporter);
}
