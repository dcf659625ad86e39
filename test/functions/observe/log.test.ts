import { beforeEach, expect, jest, test } from '@jest/globals';
import { logError } from '../../../functions/observe/log.ts';
import { historyKey } from '../../../model/ratings/layout.ts';

let lines: string[];

beforeEach(() => {
  lines = [];
  jest.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});

test('an error is one line of JSON, with its causes and what was known of the request', async () => {
  const error = new Error('outer', { cause: new TypeError('inner') });
  await logError('It went wrong', error, { requestId: 'r', route: 'GET /v1/health', status: 500 });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^\{[^\n]*\}\n$/);
  expect(JSON.parse(lines[0])).toMatchObject({
    level: 'ERROR',
    message: 'It went wrong',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    requestId: 'r',
    route: 'GET /v1/health',
    status: 500,
    error: { name: 'Error', message: 'outer', stack: expect.any(String), cause: { name: 'TypeError' } },
  });
});

test('a cause that is its own ancestor ends somewhere', async () => {
  const error = new Error('round');
  error.cause = new Error('and round', { cause: error });
  await logError('It went wrong', error, {});
  expect(JSON.parse(lines[0]).error.cause.cause.message).toBe('round');
});

test('what was thrown and is no error is told as text', async () => {
  await logError('It went wrong', 'a word', {});
  expect(JSON.parse(lines[0]).error).toBe('a word');
});

test('the object of a user’s ratings is told without the user', async () => {
  const key = historyKey(1_987_650_123);
  await logError('It went wrong', new Error(`${key}: 500`, { cause: new Error(`GET /bucket/${key}`) }), {});
  const { message, cause } = JSON.parse(lines[0]).error;
  expect([message, cause.message]).toEqual([
    'ratings/users/{userId}/history.json: 500',
    'GET /bucket/ratings/users/{userId}/history.json',
  ]);
  expect(lines[0]).not.toContain('1987650123');
});
