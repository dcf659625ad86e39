import { expect, test } from '@jest/globals';
import {
  historyKey,
  parseUserKey,
  submissionKey,
  submissionName,
  userPrefix,
} from '../../../model/ratings/layout.ts';
import { isKey } from '../../../model/stores/keys.ts';

const user = 1_000_000_001;

test('all that is kept of a user begins with one prefix, which no other user has', () => {
  const keys = [historyKey(user), submissionKey(user, submissionName('k'))];
  for (const key of keys) {
    expect(isKey(key)).toBe(true);
    expect(key.startsWith(userPrefix(user))).toBe(true);
    expect(key.startsWith(userPrefix(100_000_000))).toBe(false);
  }
});

test.each(['', '../../x', 'ä€\u0000', 'x'.repeat(1000)])('the name of %j is a part of a key', (key) => {
  expect(submissionName(key)).toMatch(/^[0-9a-f]{32}$/);
});

test('names of different keys differ', () => {
  expect(new Set(Array.from({ length: 1000 }, (_, i) => submissionName(`key-${i}`))).size).toBe(1000);
});

test('keys tell whose they are', () => {
  const name = submissionName('k');
  expect(parseUserKey(submissionKey(user, name))).toEqual({ userId: user, name });
  expect(parseUserKey(historyKey(user))).toEqual({ userId: user });
});

test.each([
  'ratings/movies.json',
  'ratings/forgotten.json',
  'ratings/users/7/history.json',
  `ratings/users/${user}/history.json.bak`,
  `ratings/users/${user}/received/short.json`,
  `ratings/users/${user}/x/history.json`,
])('%s is no user’s', (key) => {
  expect(parseUserKey(key)).toBeUndefined();
});
