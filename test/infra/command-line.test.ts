import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cdk = join(createRequire(import.meta.url).resolve('aws-cdk/package.json'), '..', 'bin', 'cdk');
/** Milliseconds; a process that loads CDK takes seconds, and many on a busy machine. */
const patience = 300_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-cdk-'));
  await mkdir(join(folder, 'bin'));
  await symlink(process.execPath, join(folder, 'bin', 'node'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Runs a command with nothing of AWS in its environment. */
async function run(command: string, args: readonly string[], path = process.env.PATH) {
  const env = { HOME: folder, PATH: path, CI: 'true', AWS_EC2_METADATA_DISABLED: 'true' };
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, [code]] = await Promise.all([
    Promise.all([text(child.stdout), text(child.stderr)]),
    once(child, 'close'),
  ]);
  return { code, output: said.join('') };
}

/** With nothing but Node in its path: no Docker. */
const synth = (out: string, context: Readonly<Record<string, string>>) => {
  const settings = Object.entries(context).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const synthesis = ['synth', '--quiet', '--no-notices', '--output', join(folder, out), ...settings];
  return run(process.execPath, [cdk, ...synthesis], join(folder, 'bin'));
};

/** All that a deployment can have between them, so that every rule looks at it. */
const deployments = [
  ['with a page', { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web', client: 'web' }],
  ['in parts', { parallel: '4', spot: 'true' }],
] as const;

test.each(deployments)(
  'cdk synth needs no credentials and no Docker: %s',
  async (name, context) => {
    const { code, output } = await synth(name, context);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('Successfully synthesized'),
    });
    expect(output).not.toMatch(/WARNING|ERROR/);
    const templates = (await readdir(join(folder, name))).filter((name) => name.endsWith('.template.json'));
    expect(templates.sort()).toEqual(['Marquee.template.json', 'MarqueeData.template.json']);
  },
  patience,
);

test.each(deployments)(
  'cfn-lint finds nothing in what it made: %s',
  async (...[name]) => {
    const found = await run('cfn-lint', ['--version']).catch(() => undefined);
    if (found?.code !== 0) return skip('cfn-lint is not installed (pip install cfn-lint)');
    // W3005: CDK names dependencies that references imply already.
    const args = ['--ignore-checks', 'W3005', '--', join(folder, name, '*.template.json')];
    expect(await run('cfn-lint', args)).toEqual({ code: 0, output: '' });
  },
  patience,
);

test(
  'a setting that makes no sense is told in a line, without a stack',
  async () => {
    const { code, output } = await synth('none', { cpu: '3' });
    expect(code).not.toBe(0);
    expect(output).toContain('-c cpu=3: must be one of 1, 2, 4, 8, 16');
    expect(output).not.toMatch(/^ +at /m);
  },
  patience,
);

/** Says so where it cannot be checked; where it must be, that is a failure. */
function skip(reason: string): void {
  if (process.env.MARQUEE_REQUIRE_CFN_LINT === '1') throw new Error(reason);
  process.stderr.write(`SKIPPED: ${reason}\n`);
}
