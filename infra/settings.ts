import * as v from 'valibot';
import { contradictions, letsBrowsersIn } from './contradictions.ts';
import { SettingsError } from './settings-error.ts';
import { type Given, schema } from './settings-schema.ts';

/** The settings of a deployment, given by `-c key=value`; docs/operations.md describes each. */
export type Settings = Given & {
  /** Whether the page is served, in addition to the API. */
  readonly page: boolean;
};

/** Keys that settings understand. */
export const settingNames = Object.keys(schema.entries);

/**
 * Checks context values, filling in defaults.
 * @param context what `-c` and cdk.json say; CDK's own keys (they hold a `:` or a `/`, or are listed by it) are left alone
 * @throws SettingsError naming every value that is wrong, and what is expected
 */
export function readSettings(context: Readonly<Record<string, unknown>>): Settings {
  const own = Object.entries(context).filter(([key]) => !isOfCdk(key));
  const unknown = own.filter(([key]) => !settingNames.includes(key)).map(([key]) => unknownKey(key));
  // cdk.json may hold numbers and booleans where the command line has text.
  const given = Object.fromEntries(own.map(([key, value]) => [key, String(value)]));
  const result = v.safeParse(schema, given);
  const wrong = (result.issues ?? []).map(({ path, message }) => {
    const key = String(path?.[0].key);
    return `-c ${key}=${given[key]}: must be ${message}`;
  });
  const together = result.success ? contradictions(result.output) : [];
  const faults = [...unknown, ...wrong, ...together];
  if (faults.length > 0 || !result.success) throw new SettingsError(faults);
  return { ...result.output, page: result.output.page ?? letsBrowsersIn(result.output) };
}

/** Feature flags, looked-up values and what `cdk acknowledge` writes. */
function isOfCdk(key: string): boolean {
  return /[:/]/.test(key) || key === 'acknowledged-issue-numbers';
}

function unknownKey(key: string): string {
  return `-c ${key}: there is no such setting; there are ${settingNames.join(', ')}`;
}
