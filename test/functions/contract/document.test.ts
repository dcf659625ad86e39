import { describe, expect, test } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import * as v from 'valibot';
import { namedSchemas } from '../../../functions/contract/contract.ts';
import { problems, problemType } from '../../../functions/http/problem.ts';
import { type Route, routes } from '../../../functions/http/routes.ts';
import { document, type Json, operationOf, validator } from '../../support/contract.ts';
import { item, movie, rating } from '../arbitraries.ts';

/** Every value of a key, wherever it stands. */
function valuesOf(key: string, part: Json = document): Json[] {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(key, value),
  ]);
}

test('is valid OpenAPI 3.1', async () => {
  const check = async (one: Json) => new Validator().validate(structuredClone(one));
  expect(await check(document)).toMatchObject({ valid: true });
  expect(await check({ ...document, info: {} })).toMatchObject({ valid: false });
});

test('has the routes of the table, and no other', () => {
  const documented = Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, { operationId }]) => [
      method.toUpperCase(),
      path,
      operationId,
    ]),
  );
  expect(documented.sort()).toEqual(
    routes.map(({ method, path, operation }) => [method, path, operation]).sort(),
  );
});

test('refers to nothing that it lacks, and has no schema that nothing refers to', () => {
  const referred = new Set(valuesOf('$ref'));
  const named = ['schemas', 'responses'].flatMap((kind) =>
    Object.keys(document.components[kind]).map((name) => `#/components/${kind}/${name}`),
  );
  expect([...referred].sort()).toEqual(named.sort());
});

test('asks for signatures, at most, where AWS credentials alone will do', () => {
  const all: readonly Route[] = routes;
  for (const { operation, access } of all) {
    const { security } = operationOf(operation as (typeof routes)[number]['operation']);
    expect(security).toEqual(access === 'iam' ? [{}, { aws: [] }] : undefined);
  }
});

describe.each(routes)('$method $path', ({ method, path, operation }) => {
  const { parameters, responses, requestBody } = operationOf(operation);

  test('has the parameters of its path, each with an example', () => {
    const ofPath = parameters.filter((one: Json) => one.in === 'path');
    expect(ofPath.map(({ name }: Json) => `{${name}}`)).toEqual(path.match(/\{\w+\}/g) ?? []);
    for (const one of ofPath) expect(one).toMatchObject({ required: true, example: expect.anything() });
  });

  test('has a body if it is a POST, and the example is one', () => {
    expect(requestBody !== undefined).toBe(method === 'POST');
    if (!requestBody) return;
    const place = ['paths', path, method.toLowerCase(), 'requestBody', 'content', 'application/json'];
    const validate = validator(...place, 'schema');
    expect([requestBody.content['application/json'].example].filter((one) => !validate(one))).toEqual([]);
    expect(validate('nonsense')).toBe(false);
  });

  test('has problems of the right status', () => {
    const kinds = Object.entries<Json>(responses).flatMap(([status, answer]) =>
      valuesOf('enum', answer.content?.['application/problem+json'] ?? {})
        .flat()
        .map((type) => [type, Number(status)]),
    );
    const statuses = Object.entries(problems).map(
      ([kind, { status }]) => [problemType(kind as keyof typeof problems), status] as const,
    );
    expect(kinds.length).toBeGreaterThan(0);
    for (const kind of kinds) expect(statuses).toContainEqual(kind);
  });
});

describe('the schemas of requests take what the functions take, and nothing else', () => {
  const good = { title: 'A (1999)', year: 1999, genres: ['Drama'] };
  const cases = {
    Item: [{ userId: 1, movieId: 2, movie: good }, item],
    Movie: [good, movie],
    NewRating: [{ movieId: 1, rating: 3, timestamp: 4, movie: good }, rating],
  } as const;

  test.each(Object.keys(cases) as (keyof typeof cases)[])('%s', (name) => {
    const validate = validator('components', 'schemas', name);
    const seen = { taken: 0, refused: 0 };
    const [well, odd] = cases[name];
    // Some fields of a good one are exchanged, or none.
    const check = fc.property(
      fc.oneof(odd, fc.constant({})),
      fc.subarray(Object.keys(well)),
      (value, kept) => {
        const good = Object.fromEntries(Object.entries(well).filter(([field]) => kept.includes(field)));
        const sent = roundTrip({ ...value, ...good });
        const taken = v.is(namedSchemas[name], sent);
        seen[taken ? 'taken' : 'refused'] += 1;
        expect(validate(sent)).toBe(taken);
      },
    );
    fc.assert(check, { numRuns: 3_000 });
    expect(Math.min(seen.taken, seen.refused)).toBeGreaterThan(100);
  });
});

/** As JSON brings it; what JSON cannot hold is null. */
function roundTrip(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value));
  } catch {
    return null;
  }
}
