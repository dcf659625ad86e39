import { expect } from '@jest/globals';

/** One metric of a line in embedded metric format. */
export interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
  readonly dimensions: Readonly<Record<string, string>>;
  /** What the line holds beside them. */
  readonly properties: Readonly<Record<string, unknown>>;
}

interface Directive {
  readonly Namespace: string;
  readonly Dimensions: readonly (readonly string[])[];
  readonly Metrics: readonly { readonly Name: string; readonly Unit: string }[];
}

/**
 * The metrics of a line, checked as CloudWatch reads it: every dimension names a string of the line, every metric a
 * number.
 */
export function readMetrics(line: string): Metric[] {
  const { _aws, ...members } = JSON.parse(line);
  expect(Math.abs(Date.now() - _aws.Timestamp)).toBeLessThan(60 * 60 * 1000);
  expect(_aws.CloudWatchMetrics).toHaveLength(1);
  const { Namespace, Dimensions, Metrics } = _aws.CloudWatchMetrics[0] as Directive;
  expect(Namespace).toBe('Marquee');
  expect(Dimensions).toHaveLength(1);
  const dimensions = Object.fromEntries(Dimensions[0].map((name) => [name, members[name]]));
  for (const value of Object.values(dimensions)) expect(value).toEqual(expect.stringMatching(/./));
  const names = new Set([...Dimensions[0], ...Metrics.map(({ Name }) => Name)]);
  const properties = Object.fromEntries(Object.entries(members).filter(([key]) => !names.has(key)));
  return Metrics.map(({ Name, Unit }) => {
    expect(members[Name]).toEqual(expect.any(Number));
    return { name: Name, unit: Unit, value: members[Name], dimensions, properties };
  });
}
