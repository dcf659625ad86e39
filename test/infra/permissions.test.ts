import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Template } from 'aws-cdk-lib/assertions';
import { otherGrants, type Permission, permission, permissionsOf } from './roles.ts';
import { synth } from './synth.ts';

const token = { auth: 'jwt', issuer: 'https://login.example.org/', audience: 'web', client: 'web' };
/** Stacks that have every role between them. */
let stacks: Readonly<Record<'plain' | 'withPage' | 'inParts', Template>>;

beforeAll(() => {
  stacks = {
    plain: synth().service,
    withPage: synth(token).service,
    inParts: synth({ parallel: '4' }).service,
  };
});

test('docs/operations.md has every permission of the template, and no other', () => {
  const documented = documentedPermissions();
  const deployed = new Set([...permissionsOf(stacks.withPage), ...permissionsOf(stacks.inParts)]);
  expect([...documented].filter((one) => !deployed.has(one))).toEqual([]);
  expect([...deployed].filter((one) => !documented.has(one))).toEqual([]);
});

test('without the page nothing more is allowed', () => {
  const deployed = permissionsOf(stacks.withPage);
  const { plain } = stacks;
  expect(
    [...deployed].filter((one) => !permissionsOf(plain).has(one) && !/^publish-page: /.test(one)),
  ).toEqual([]);
  expect([...permissionsOf(plain)].filter((one) => !deployed.has(one))).toEqual([]);
});

test.each(['plain', 'withPage', 'inParts'] as const)('there are no permissions beside those: %s', (name) => {
  expect(otherGrants(stacks[name])).toEqual([]);
});

test('nothing that serves can write, and nothing but training moves the pointer', () => {
  const writing = [...permissionsOf(stacks.withPage)].filter((one) =>
    /: s3:(Put|Delete).* on store/.test(one),
  );
  expect(new Set(writing.map((one) => one.split(':')[0]))).toEqual(new Set(['ratings', 'training']));
  const pointing = writing.filter((one) => one.endsWith('store/current.json'));
  expect(pointing).toEqual(['training: s3:PutObject on store/current.json']);
});

test('with -c parallel=N a job writes below runs/ alone, and nothing but the last moves the pointer', () => {
  const writing = [...permissionsOf(stacks.inParts)].filter((one) =>
    /: s3:(Put|Delete).* on store/.test(one),
  );
  const written = (role: string) =>
    writing.filter((one) => one.startsWith(`${role}: `)).map((one) => one.slice(role.length + 2));
  expect(written('job')).toEqual(['s3:PutObject on store/runs/*']);
  expect(written('prepare').filter((one) => !/store\/(ratings|runs)\//.test(one))).toEqual([]);
  expect(written('publish').filter((one) => /store\/ratings\//.test(one))).toEqual([]);
  const pointing = writing.filter((one) => one.endsWith('store/current.json'));
  expect(pointing).toEqual(['publish: s3:PutObject on store/current.json']);
});

/** The table: cells of roles, actions and resources hold several, separated by commas. */
function documentedPermissions(): Set<Permission> {
  const text = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const section = text.split(/^## /m).find((one) => one.startsWith('Permissions'))!;
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Set(
    rows.flatMap((row) => {
      const [roles, actions, resources] = row.split('|').slice(1, 4).map(entriesOf);
      return roles.flatMap((role) =>
        actions.flatMap((action) => resources.map((resource) => permission(role, action, resource))),
      );
    }),
  );
}

function entriesOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, entry]) => entry);
}
