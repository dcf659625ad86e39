import { ReleaseError } from '../../../model/release/error.ts';
import { listReleases } from '../../../model/release/list.ts';
import { type ModelName, modelNames } from '../../../model/release/names.ts';
import { readPointer } from '../../../model/release/pointer.ts';
import { openRelease } from '../../../model/release/release.ts';
import type { Verdict } from '../../../model/release/verdict.ts';
import type { Store } from '../../../model/stores/store.ts';
import { alignColumns } from '../../judging/align.ts';

/** The contents of `list`. */
interface Survey {
  readonly current: string | null;
  readonly previous: string | null;
  /** Oldest first. */
  readonly releases: readonly (Summary | Unreadable)[];
}

interface Summary {
  readonly id: string;
  readonly createdAt: string;
  readonly data: string;
  readonly synthetic: boolean;
  /** Root mean square error on the permanent hold-outs, in stars; null without a hold-out. */
  readonly rmse: Readonly<Record<ModelName, number | null>>;
  /** The verdict of the gate; null if there is none. */
  readonly gate: Verdict['outcome'] | null;
  /** Why it was refused. */
  readonly reasons: readonly string[];
}

/** A damaged release, or one of another format: it must not hide the others. */
interface Unreadable {
  readonly id: string;
  readonly problem: string;
}

export async function surveyReleases(store: Store): Promise<Survey> {
  const pointer = (await readPointer(store))?.pointer;
  const releases: (Summary | Unreadable)[] = [];
  for (const id of await listReleases(store)) releases.push(await summarise(store, id));
  return { current: pointer?.release ?? null, previous: pointer?.previous ?? null, releases };
}

export function describeList(survey: Survey, storeUrl: string): string {
  if (survey.releases.length === 0) return `${storeUrl} has no releases. Train one, or choose another store.`;
  const heading = ['release', 'created', 'data', ...modelNames, ''];
  const rows = survey.releases.map((release) => [...cells(release), mark(release, survey)]);
  return `${storeUrl}\nRMSE on the permanent hold-outs, in stars:\n\n${alignColumns([heading, ...rows])}`;
}

async function summarise(store: Store, id: string): Promise<Summary | Unreadable> {
  try {
    const { createdAt, data, evaluation, gate } = (await openRelease(store, id)).manifest;
    const rmse = Object.fromEntries(modelNames.map((name) => [name, evaluation[name]?.rmse ?? null]));
    return {
      id,
      createdAt,
      data: data.name,
      synthetic: data.synthetic,
      rmse: rmse as Record<ModelName, number | null>,
      gate: gate?.outcome ?? null,
      reasons: gate?.reasons ?? [],
    };
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
    return { id, problem: error.message };
  }
}

function cells(release: Summary | Unreadable): string[] {
  if ('problem' in release) return [release.id, 'unreadable', '', ...modelNames.map(() => '')];
  const data = release.synthetic ? `${release.data} (synthetic)` : release.data;
  const created = release.createdAt.slice(0, 16).replace('T', ' ');
  return [release.id, created, data, ...modelNames.map((name) => release.rmse[name]?.toFixed(4) ?? '')];
}

function mark(release: Summary | Unreadable, { current, previous }: Survey): string {
  const { id } = release;
  const place = id === current ? '← current' : id === previous ? '← previous' : '';
  const refused = 'gate' in release && release.gate === 'refused' ? 'refused' : '';
  return [refused, place].filter(Boolean).join(' ');
}
