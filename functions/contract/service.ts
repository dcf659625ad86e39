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
  ratings: count('Own ratings in the data'),
  users: count('Users that the base data set lacks'),
  movies: count('Movies that the base data set lacks'),
  replaced: count('Ratings of the base that an own one replaced'),
  outdated: count('Own ratings left out, since the base has a later one'),
  undescribed: count('Own ratings left out, since nobody has described the movie yet'),
  forgotten: count('Users left out of the base, since they were forgotten'),
});

const data = v.object({
  name: text('Such as `ml-latest-small`'),
  synthetic: v.pipe(v.boolean(), v.description('Whether the ratings were generated')),
  notice: v.exactOptional(text('Of generated ratings: what the release does not know')),
  ratings: count(),
  users: count(),
  movies: count(),
  digest: text('SHA-256 of what was trained on, in hex'),
  baseDigest: text('The same without the ratings of your own'),
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
    v.description('Each model on ratings that no release trains on; absent where there are too few'),
  ),
});

/** OpenAPI's own schema says the rest. */
const open = <const E extends v.ObjectEntries>(entries: E) =>
  v.pipe(v.looseObject(entries), v.metadata({ additionalProperties: true }));
const openApi = open({ openapi: v.literal('3.1.1'), info: open({}), paths: open({}) });

export const service = {
  getRelease: {
    tag: 'service',
    summary: 'Tell which release serves, and how good it is',
    success: 'The release that serves: its data set and how well its models did on their hold-outs',
    path: {},
    response: servingRelease,
    problems: ofRelease,
    example: {},
  },
  getReport: {
    tag: 'service',
    summary: 'Show how good the release that serves is, as a page with plots',
    success: "The release's evaluation as a page with plots: one file that needs no other",
    path: {},
    query: noQuery,
    response: text('The page'),
    mediaType: 'text/html',
    problems: ['unknown-field', 'no-report', ...ofRelease],
    example: {},
  },
  getHealth: {
    tag: 'service',
    summary: 'Tell whether anybody is there',
    success: 'The function runs; says nothing of the store',
    path: {},
    response: health,
    problems: always,
    example: {},
  },
  getOpenApi: {
    tag: 'service',
    summary: 'Give this document',
    success: 'This contract as an OpenAPI 3.1 document',
    path: {},
    response: openApi,
    revalidates: true,
    problems: always,
    example: {},
  },
} satisfies Contracts<'getRelease' | 'getReport' | 'getHealth' | 'getOpenApi'>;
