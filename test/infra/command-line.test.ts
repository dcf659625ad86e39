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
const synth = (...args: readonly string[]) => {
  const synthesis = ['synth', '--quiet', '--no-notices', '--output', join(folder, 'out')];
  return run(process.execPath, [cdk, ...synthesis, ...args], join(folder, 'bin'));
};

/** With all that a deployment can have, so that every rule looks at it. */
const everything = { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web', client: 'web' };
const context = Object.entries(everything).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

test(
  'cdk synth needs no credentials and no Docker',
  async () => {
    const { code, output } = await synth(...context);
    expect({ code, output }).toEqual({
      code: 0,
      output: expect.stringContaining('Successfully synthesized'),
    });
    expect(output).not.toMatch(/WARNING|ERROR/);
    const templates = (await readdir(join(folder, 'out'))).filter((name) => name.endsWith('.template.json'));
    expect(templates.sort()).toEqual(['Marquee.template.json', 'MarqueeData.template.json']);
  },
  patience,
);

test(
  'cfn-lint finds nothing in what it made',
  async () => {
    const found = await run('cfn-lint', ['--version']).catch(() => undefined);
    if (found?.code !== 0) return skip('cfn-lint is not installed (pip install cfn-lint)');
    // W3005: CDK names dependencies that references imply already.
    const args = ['--ignore-checks', 'W3005', '--', join(folder, 'out', '*.template.json')];
    expect(await run('cfn-lint', args)).toEqual({ code: 0, output: '' });
  },
  patience,
);

test(
  'a setting that makes no sense is told in a line, without a stack',
  async () => {
    const { code, output } = await synth('-c', 'cpu=3');
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
