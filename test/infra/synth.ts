import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { bundleFunctions } from '../../functions/server/bundle.ts';
import { buildPage } from '../../functions/server/page/build.ts';
import { buildApp } from '../../infra/build-app.ts';
import { readSettings } from '../../infra/settings.ts';

/** The feature flags that the command line would read. */
const { context: flags } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

// CloudFormation's own rules take seconds a process; the test of the command line has them checked.
process.env.CDK_VALIDATION = 'false';

export interface Synthesized {
  readonly app: App;
  readonly data: Template;
  readonly service: Template;
}

const folders: string[] = [];

/** The page, as built from what is there. */
export const pageFolder = await buildPage();

beforeAll(async () => {
  await bundleFunctions();
});

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The templates name what is deployed with them by its hash: the files need not be copied, as `build` does. */
const withoutCopies = { 'aws:cdk:disable-asset-staging': 'true' };

/** The templates that `npx cdk synth -c key=value …` would make. Throws where it would fail. */
export function synth(context: Readonly<Record<string, string>> = {}): Synthesized {
  const { app, ...stacks } = build({ ...context, ...withoutCopies });
  return { app, data: Template.fromStack(stacks.data), service: Template.fromStack(stacks.service) };
}

/** The app before synthesis, for tests that add something to it. */
export function build(context: Readonly<Record<string, string>> = {}) {
  const outdir = mkdtempSync(join(tmpdir(), 'marquee-cdk-'));
  folders.push(outdir);
  const app = new App({ outdir, context: { ...flags, ...context } });
  const settings = readSettings(app.node.getAllContext());
  return { app, outdir, ...buildApp(app, settings, settings.page ? pageFolder : undefined) };
}
