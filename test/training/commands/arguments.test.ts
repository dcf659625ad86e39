import { describe, expect, test } from '@jest/globals';
import {
  dataOptions,
  readEffort,
  readGate,
  readNumber,
  readOptions,
  readWhole,
  UsageError,
} from '../../../training/commands/arguments.ts';

describe('a whole number', () => {
  test.each<[string, number, number | undefined, number]>([
    ['0', 0, undefined, 0],
    ['007', 0, undefined, 7],
    ['65535', 0, 65_535, 65_535],
    ['999999999', 1, undefined, 999_999_999],
  ])('is read: %s', (text, least, most, value) => {
    expect(readWhole('option', text, least, most)).toBe(value);
  });

  test.each<[string, number, number | undefined]>([
    ['', 0, undefined],
    ['-1', 0, undefined],
    ['1.5', 0, undefined],
    ['1e3', 0, undefined],
    ['x', 0, undefined],
    ['1', 2, undefined],
    ['65536', 0, 65_535],
    ['1000000000', 0, undefined],
  ])('is refused with what would do: %j', (text, least, most) => {
    const read = () => readWhole('folds', text, least, most);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(`--folds is '${text}', but must be a whole number from ${least} to `);
  });
});

describe('a number', () => {
  test.each([
    ['0', 0],
    ['0.005', 0.005],
    ['5', 5],
  ])('is read: %s', (text, value) => {
    expect(readNumber('tolerance', text, 5)).toBe(value);
  });

  test.each(['', '-1', '.5', '1e-3', '5.1', 'NaN', 'Infinity'])(
    'is refused with what would do: %j',
    (text) => {
      const read = () => readNumber('tolerance', text, 5);
      expect(read).toThrow(UsageError);
      expect(read).toThrow(`--tolerance is '${text}', but must be a number from 0 to 5`);
    },
  );
});

describe('the effort', () => {
  const none = { quick: false, thorough: false };
  test.each([
    [none, undefined, 'default'],
    [none, '', 'default'],
    [none, 'default', 'default'],
    [none, 'thorough', 'thorough'],
    [{ ...none, quick: true }, 'thorough', 'quick'],
    [{ ...none, thorough: true }, undefined, 'thorough'],
  ] as const)('of the options %j and the environment %j is %s', (options, environment, effort) => {
    // A default parameter would look into this process's own environment.
    if (environment === undefined) delete process.env.MARQUEE_EFFORT;
    expect(readEffort(options, environment)).toBe(effort);
  });

  test('has to be one', () => {
    expect(() => readEffort(none, 'much')).toThrow(
      /MARQUEE_EFFORT is 'much', but must be one of quick, default/,
    );
    expect(() => readEffort({ quick: true, thorough: true })).toThrow(/cannot be combined/);
  });
});

describe('what the gate tolerates and a pruning keeps', () => {
  const environment = { MARQUEE_TOLERANCE: '0.02', MARQUEE_KEEP: '9' };
  test.each([
    [{}, {}, 0.005, 5],
    [{}, { MARQUEE_TOLERANCE: '', MARQUEE_KEEP: '' }, 0.005, 5],
    [{}, environment, 0.02, 9],
    [{ tolerance: '0' }, environment, 0, 9],
    [{ keep: '1' }, environment, 0.02, 1],
  ])('of the options %j and the environment %j are %d and %d', (options, given, tolerance, keep) => {
    expect(readGate(options, given)).toEqual({ tolerance, keep });
  });

  test('must make sense', () => {
    expect(() => readGate({}, { MARQUEE_TOLERANCE: 'little' })).toThrow(UsageError);
    expect(() => readGate({ keep: '0' }, {})).toThrow('--keep is ');
  });
});

test('options that nobody gave have their defaults', () => {
  expect({ ...readOptions(dataOptions, []) }).toEqual({
    'max-bad-rows': '0',
    seed: '1',
    quick: false,
    thorough: false,
    help: false,
  });
});

test.each([[['--nonsense']], [['--data']], [['operand']], [['--quick=1']]])('%j is refused', (args) => {
  expect(() => readOptions(dataOptions, args)).toThrow(UsageError);
});
