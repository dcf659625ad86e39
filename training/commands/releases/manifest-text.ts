import type { Errors, HoldoutEvaluation, Manifest } from '../../../model/release/manifest.ts';
import { modelNames } from '../../../model/release/names.ts';
import { alignColumns } from '../../judging/align.ts';
import { describeVerdict } from '../../judging/gate/verdict-text.ts';
import { describeOwn } from '../../reading/submitted/submitted-text.ts';

/** A manifest as text. */
export function describeRelease(manifest: Manifest): string {
  const { gate } = manifest;
  return [
    describeOrigin(manifest),
    describeEvaluation(manifest),
    ...(gate ? [describeVerdict(gate)] : []),
    describeObjects(manifest),
  ].join('\n\n');
}

function describeOrigin({ id, createdAt, data, seed, backend, libraries }: Manifest): string {
  const versions = Object.entries(libraries).map(([name, version]) => `${name} ${version}`);
  const rows = [
    ['release', id],
    ['created', createdAt],
    ['data', data.synthetic ? `${data.name} (synthetic, unrelated to real movies)` : data.name],
    ['', `from ${data.source}`],
    ['', `${count(data.ratings)} ratings, ${count(data.users)} users, ${count(data.movies)} movies`],
    [
      '',
      `${count(data.badRows)} bad rows skipped, ${count(data.duplicateRatings)} ratings replaced by later ones`,
    ],
    ...(data.own ? describeOwn(data.own) : []).map((line) => ['', line]),
    ['', `digest ${data.digest}`],
    ['training', `${backend}, seed ${seed}`],
    ['libraries', versions.join(', ')],
  ];
  return alignColumns(rows);
}

function describeEvaluation({ evaluation }: Manifest): string {
  const rows = modelNames.flatMap((name) => evaluationRows(name, evaluation[name]));
  const head = ['', 'RMSE', 'MAE', 'ratings', 'in their interval', 'NLL'];
  return `On the permanent hold-outs, in stars:\n${alignColumns([head, ...rows])}`;
}

function evaluationRows(name: string, evaluation: HoldoutEvaluation | undefined): string[][] {
  if (!evaluation) return [[name, '', '', '0', '', '']];
  const { rmse, mae, ratings, baselines, interval } = evaluation;
  const { coverage, nll } = interval;
  const figures = (errors: Errors) => [errors.rmse.toFixed(4), errors.mae.toFixed(4)];
  return [
    [name, ...figures({ rmse, mae }), count(ratings), `${(100 * coverage).toFixed(1)} %`, nll.toFixed(4)],
    ...Object.entries(baselines).map(([baseline, errors]) => [
      `  ${baseline}`,
      ...figures(errors),
      '',
      '',
      '',
    ]),
  ];
}

function describeObjects({ objects }: Manifest): string {
  const rows = objects.map(({ path, bytes, sha256 }) => [path, count(bytes), sha256]);
  return alignColumns([['object', 'bytes', 'SHA-256'], ...rows]);
}

function count(value: number): string {
  return value.toLocaleString('en');
}
