import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createHandler } from '../../../functions/handler.ts';
import { routes } from '../../../functions/http/routes.ts';
import {
  type Observation,
  recorderFromEnvironment,
  recordRequest,
} from '../../../functions/observe/metrics.ts';
import { predict } from '../../../functions/operations/predict.ts';
import { getHealth } from '../../../functions/operations/service.ts';
import { ReleaseError } from '../../../model/release/error.ts';
import { modelNames } from '../../../model/release/names.ts';
import { eventOf, fakeServing } from '../fakes.ts';

let written: string[];

beforeEach(() => {
  written = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => written.push(String(line)) > 0);
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => {
  jest.restoreAllMocks();
});

/** A handler, and what it has recorded. */
function observed(serving = fakeServing().serving) {
  const observations: Observation[] = [];
  const record = (observation: Observation) => void observations.push(observation);
  return { handler: createHandler({ predict, getHealth }, serving, record), observations };
}

describe('what a handler records', () => {
  test('the first request is a cold start, the second is not', async () => {
    const { handler, observations } = observed();
    const event = eventOf('POST', '/v1/predictions', { movieId: 10 });
    await handler(event, { awsRequestId: 'invocation-1' });
    await handler(event, { awsRequestId: 'invocation-2' });
    const trace = { requestId: 'request-1', route: 'POST /v1/predictions', release: 'r1' };
    const shared = {
      function: 'predict',
      status: 200,
      init: expect.any(Number),
      duration: expect.any(Number),
    };
    expect(observations).toMatchObject([
      { ...shared, coldStart: true, trace: { ...trace, functionRequestId: 'invocation-1' } },
      { ...shared, coldStart: false, trace: { ...trace, functionRequestId: 'invocation-2' } },
    ]);
  });

  test('of a request that no release is needed for, none is told', async () => {
    const { handler, observations } = observed();
    await handler(eventOf('GET', '/v1/health'));
    expect(observations[0].trace).toEqual({ requestId: 'request-1', route: 'GET /v1/health' });
  });

  test('of a request that fails, the release that it was asked of', async () => {
    const { serving } = fakeServing({ part: () => Promise.reject(new ReleaseError('damaged')) });
    const { handler, observations } = observed(serving);
    await handler(eventOf('POST', '/v1/predictions', { movieId: 10 }));
    const problem = { type: 'urn:marquee:problem:release-unreadable' };
    expect(observations).toMatchObject([{ status: 503, trace: { release: 'r1' }, outcome: { problem } }]);
  });

  test('of what no route matches, not what it was', async () => {
    const { handler, observations } = observed();
    await handler(eventOf('GET', '/v1/people/987654321'));
    expect(observations[0].trace.route).toBe('$default');
    expect(JSON.stringify(observations[0].trace)).not.toContain('987654321');
  });

  test.each([null, undefined, { requestContext: { requestId: { toString: 1 } } }])(
    'of %j what it has',
    async (event) => {
      const { handler, observations } = observed();
      await handler(event as never);
      expect(observations[0].trace).toEqual({ route: '$default' });
    },
  );
});

describe('what is written', () => {
  const observation = {
    function: 'predict',
    coldStart: false,
    init: 12,
    duration: 1.23456,
    status: 200,
    trace: { requestId: 'request-1', route: 'POST /v1/predictions', release: 'r1' },
  } as const;
  const error = { type: 'urn:marquee:problem:unknown-movie' };
  /** Dimensions and metrics of each line. */
  const linesOf = (answer: object, other: Partial<Observation> = {}) => {
    recordRequest({ ...observation, outcome: { answer }, ...other });
    return written.map((line) => {
      const { _aws, requestId, route, status, release, ...values } = JSON.parse(line);
      expect(line.endsWith('}\n')).toBe(true);
      expect({ requestId, route, status, release }).toEqual({ ...observation.trace, status: 200 });
      return values;
    });
  };
  const shared = { function: 'predict', coldStart: false, duration: 1.235 };

  test('one model: one line', () => {
    const predictions = [{ model: 'known' }, { model: 'known' }];
    expect(linesOf({ release: 'r1', predictions })).toEqual([{ ...shared, model: 'known', Predictions: 2 }]);
  });

  test('a line is in embedded metric format', () => {
    recordRequest({ ...observation, outcome: { answer: { model: 'known' } } });
    const metric = {
      Namespace: 'Marquee',
      Dimensions: [['model']],
      Metrics: [{ Name: 'Predictions', Unit: 'Count' }],
    };
    const { _aws } = JSON.parse(written[0]);
    expect(_aws).toEqual({ Timestamp: expect.any(Number), CloudWatchMetrics: [metric] });
    expect(Math.abs(Date.now() - _aws.Timestamp)).toBeLessThan(60_000);
  });

  test('no model: the log alone', () => {
    expect(linesOf({ status: 'ok' })).toEqual([shared]);
  });

  test('several models: a line for each; problems are told by kind', () => {
    const predictions = [
      { model: 'known' },
      { error },
      { model: 'cold-user' },
      { error },
      { model: 'known' },
    ];
    const errors = { 'unknown-movie': 2 };
    expect(linesOf({ release: 'r1', predictions })).toEqual([
      { ...shared, errors, model: 'known', Predictions: 2 },
      { ...shared, errors, model: 'cold-user', Predictions: 1 },
    ]);
  });

  test('a cold start: how long it took until the handler was there', () => {
    expect(linesOf({ model: 'known' }, { coldStart: true })).toEqual([
      { ...shared, coldStart: true, model: 'known', Predictions: 1 },
      { ...shared, coldStart: true, InitDuration: 12 },
    ]);
  });

  test('metrics have at most ten combinations of dimensions: three models, and the start of each function', () => {
    for (const name of new Set(routes.map((route) => route.function))) {
      for (const model of modelNames) {
        linesOf({ predictions: [{ model }, { error }] }, { function: name, coldStart: true });
      }
    }
    const combinations = written.flatMap((line) => {
      const { _aws, ...values } = JSON.parse(line);
      return (_aws?.CloudWatchMetrics ?? []).flatMap(
        ({ Dimensions: [names], Metrics }: { Dimensions: string[][]; Metrics: { Name: string }[] }) =>
          Metrics.map(({ Name }) => [Name, ...names.map((of) => values[of])].join()),
      );
    });
    expect(new Set(combinations).size).toBe(3 + 7);
  });
});

describe('outside Lambda', () => {
  const { AWS_LAMBDA_FUNCTION_NAME } = process.env;
  afterEach(() => {
    if (AWS_LAMBDA_FUNCTION_NAME === undefined) delete process.env.AWS_LAMBDA_FUNCTION_NAME;
    else process.env.AWS_LAMBDA_FUNCTION_NAME = AWS_LAMBDA_FUNCTION_NAME;
  });

  test('nothing is written, so that a terminal stays readable', async () => {
    const answerOnce = async () => {
      const handler = createHandler({ predict }, fakeServing().serving, recorderFromEnvironment());
      await handler(eventOf('POST', '/v1/predictions', { movieId: 10 }));
      return written.length;
    };
    delete process.env.AWS_LAMBDA_FUNCTION_NAME;
    expect(await answerOnce()).toBe(0);
    process.env.AWS_LAMBDA_FUNCTION_NAME = 'marquee-predict';
    expect(await answerOnce()).toBe(2);
  });
});
