import { expect, test } from '@jest/globals';
import * as v from 'valibot';
import { contract } from '../../../functions/contract/contract.ts';
import type { Contracts, OperationContract } from '../../../functions/contract/operation.ts';
import { parametersOf } from '../../../functions/contract/parameters.ts';
import { object } from '../../../functions/http/schemas.ts';

/** A number in the text of a query. */
const limit = v.pipe(
  v.string('a number of movies'),
  v.regex(/^\d{1,3}$/),
  v.transform(Number),
  v.number(),
  v.integer(),
  v.minValue(1),
  v.maxValue(100),
);
const genres = v.pipe(
  v.string(),
  v.transform((text) => text.split(',')),
  v.array(v.string()),
  v.description('Of all of these'),
);

test('the fields of a query are parameters, described by what the text stands for', () => {
  const entry: OperationContract = {
    ...contract.getHealth,
    query: object({
      query: v.string('words of the title'),
      limit: v.optional(limit, '20'),
      genres: v.exactOptional(genres),
    }),
    example: { query: { query: 'heat', limit: 5 } },
  };
  expect(parametersOf(entry)).toEqual([
    {
      name: 'query',
      in: 'query',
      required: true,
      description: 'Words of the title',
      schema: { type: 'string' },
      example: 'heat',
    },
    {
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      example: 5,
    },
    {
      name: 'genres',
      in: 'query',
      required: false,
      description: 'Of all of these',
      schema: { type: 'array', items: { type: 'string' } },
      style: 'form',
      explode: false,
    },
  ]);
});

test('what JSON Schema cannot say is an error, not left out', () => {
  const query = v.object({
    even: v.pipe(
      v.number(),
      v.check((value) => value % 2 === 0),
    ),
  });
  expect(() => parametersOf({ ...contract.getHealth, query })).toThrow(/"check" action cannot be converted/);
});

test('routes without an entry, and entries without the parameters of their path, do not compile', () => {
  const { getHealth, predictColdUser } = contract;
  // @ts-expect-error: getRelease has none
  expect({ getHealth } satisfies Contracts<'getHealth' | 'getRelease'>).toBeDefined();
  const pathless = { ...predictColdUser, path: {} };
  // @ts-expect-error: the path has a movieId
  expect({ predictColdUser: pathless } satisfies Contracts<'predictColdUser'>).toBeDefined();
});
