import * as v from 'valibot';
import type { Manifest } from '../../model/release/manifest.ts';
import { modelNames } from '../../model/release/names.ts';
import { noQuery } from '../http/query-schemas.ts';
import type { Contracts } from './operation.ts';
import { always, ofRelease } from './problems.ts';
import { health, holdout, release } from './responses.ts';
import { count, text, time } from './values.ts';

type Data = Omit<Manifest['data'], 'source'> & { readonly notice?: string };

const own = v.object({
  ratings: count('Submitted ratings in the data'),
  users: count('Submitted users that are not in the base data set'),
  movies: count('Submitted movies that are not in the base data set'),
  replaced: count('Base ratings replaced by submitted ones'),
  outdated: count('Submitted ratings skipped because the base has later ones'),
  undescribed: count('Submitted ratings skipped because nobody has described their movies yet'),
  forgotten: count('Forgotten users of the base that were skipped'),
});

const data = v.object({
  name: text('Such as `ml-latest-small`'),
  synthetic: v.pipe(v.boolean(), v.description('Whether the ratings were generated')),
  notice: v.exactOptional(text('For generated ratings: the limits of the release')),
  ratings: count(),
  users: count(),
  movies: count(),
  digest: text('SHA-256 of the training data, in hex'),
  baseDigest: text('The same without submitted ratings'),
  badRows: count('Rows that were skipped'),
  duplicateRatings: count('Ratings replaced by a later one of the same user and movie'),
  own: v.exactOptional(own),
}) satisfies v.GenericSchema<unknown, Data>;

const evaluation = v.object(
  v.entriesFromList(modelNames, v.exactOptional(holdout)),
) satisfies v.GenericSchema<unknown, Manifest['evaluation']>;

export const servingRelease = v.object({
  id: release,
  createdAt: time(),
  data,
  evaluation: v.pipe(
    evaluation,
    v.description('Each model on ratings that no release trains on; absent if there are too few'),
  ),
});

/** OpenAPI's own schema says the rest. */
const open = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(v.looseObject(entries), v.metadata({ additionalProperties: true }));
const openApi = open({ openapi: v.literal('3.1.1'), info: open({}), paths: open({}) });

export const service = {
  getRelease: {
    tag: 'service',
    summary: 'Get the live release and its evaluation',
    success: 'The live release: its data set, and the evaluation of its models on their hold-outs',
    path: {},
    response: servingRelease,
    problems: ofRelease,
    example: {},
  },
  getReport: {
    tag: 'service',
    summary: 'Get the evaluation report of the live release',
    success: "The release's evaluation as a self-contained page with plots",
    path: {},
    query: noQuery,
    response: text('The page'),
    mediaType: 'text/html',
    problems: ['unknown-field', 'no-report', ...ofRelease],
    example: {},
  },
  getHealth: {
    tag: 'service',
    summary: 'Check that the function runs',
    success: 'The function runs. The store is not checked',
    path: {},
    response: health,
    problems: always,
    example: {},
  },
  getOpenApi: {
    tag: 'service',
    summary: 'Get this document',
    success: 'This contract as an OpenAPI 3.1 document',
    path: {},
    response: openApi,
    revalidates: true,
    problems: always,
    example: {},
  },
} satisfies Contracts<'getRelease' | 'getReport' | 'getHealth' | 'getOpenApi'>;
