import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { recordSwap } from '../../../functions/observe/swap.ts';
import { ReleaseError } from '../../../model/release/error.ts';

const { AWS_LAMBDA_FUNCTION_NAME } = process.env;
let out: string[];
let err: string[];

beforeEach(() => {
  out = [];
  err = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((line) => out.push(String(line)) > 0);
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => err.push(String(line)) > 0);
});
afterEach(() => {
  if (AWS_LAMBDA_FUNCTION_NAME === undefined) delete process.env.AWS_LAMBDA_FUNCTION_NAME;
  else process.env.AWS_LAMBDA_FUNCTION_NAME = AWS_LAMBDA_FUNCTION_NAME;
});

const where = { function: 'known', release: 'r2' };
const error = new ReleaseError('an object is missing');
const logged = { ...where, level: 'ERROR', error: { name: 'ReleaseError', message: error.message } };
const parsed = (lines: readonly string[]) => lines.map((line) => JSON.parse(line));
async function untilLogged(): Promise<void> {
  while (err.length === 0) await new Promise((done) => setTimeout(done, 5));
}

test('in Lambda a swap is counted, in one line', () => {
  process.env.AWS_LAMBDA_FUNCTION_NAME = 'marquee-known';
  recordSwap('known', { release: 'r2' });
  expect(parsed(out)).toMatchObject([{ ...where, outcome: 'swapped', Swaps: 1 }]);
  const [{ Dimensions }] = parsed(out)[0]._aws.CloudWatchMetrics;
  expect(Dimensions).toEqual([['outcome']]);
});

test('in Lambda a release that cannot serve is counted, and logged with the reason', async () => {
  process.env.AWS_LAMBDA_FUNCTION_NAME = 'marquee-known';
  recordSwap('known', { release: 'r2', error });
  expect(parsed(out)).toMatchObject([{ ...where, outcome: 'failed', Swaps: 1 }]);
  await untilLogged();
  expect(parsed(err)).toMatchObject([logged]);
});

test('on a laptop the same is told, and nothing counted', async () => {
  delete process.env.AWS_LAMBDA_FUNCTION_NAME;
  recordSwap('known', { release: 'r2' });
  recordSwap('known', { release: 'r2', error });
  await untilLogged();
  expect(parsed(out)).toEqual([{ ...where, message: 'Switched to another release' }]);
  expect(parsed(err)).toMatchObject([logged]);
});
