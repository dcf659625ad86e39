import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildPage } from '../../functions/server/page/build.ts';
import { startTinyServer } from '../functions/server/tiny-server.ts';

let server: Awaited<ReturnType<typeof startTinyServer>>;
beforeAll(async () => {
  server = await startTinyServer();
});
afterAll(() => server.close());

const linked = async () => {
  const html = await (await fetch(server.url)).text();
  return { html, paths: [...html.matchAll(/(?:src|href)="(\/assets\/[^"]*)"/g)].map(([, path]) => path) };
};

describe('the page as served', () => {
  test('has its script, its styles and its icon from this server, under names that change with them', async () => {
    const { paths } = await linked();
    expect(paths.map((path) => path.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
      '/assets/icon.svg',
      '/assets/index.css',
      '/assets/index.js',
    ]);
    for (const path of paths) {
      const { status, headers } = await fetch(server.url + path);
      expect([path, status]).toEqual([path, 200]);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  test('is asked for again at every visit, and has no script or style in its text', async () => {
    const { headers } = await fetch(server.url);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect((await linked()).html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/);
  });

  test('is sent with the headers of a careful site', async () => {
    const { headers } = await fetch(server.url);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });

  test.each([
    ['gzip, deflate, br', 'gzip'],
    ['identity', null],
  ])('to who takes %s is encoded as %s', async (accepted, encoding) => {
    const { paths } = await linked();
    const headers = { 'accept-encoding': accepted };
    const plain = await readFile(join(await buildPage(), paths[0]), 'utf8');
    const response = await fetch(server.url + paths[0], { headers });
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(await response.text()).toBe(plain);
  });

  test('tells the licences of what is in it', async () => {
    expect(await (await fetch(`${server.url}/licences.txt`)).text()).toContain('preact');
  });
});

test('a page that is built already is not built again', async () => {
  const folder = await buildPage();
  expect(await Promise.all([buildPage(), buildPage()])).toEqual([folder, folder]);
});

test('the page is built as for service, whoever builds it', async () => {
  const assets = join(await buildPage(), 'assets');
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')));
  expect(texts.filter((text) => text.includes('fileName'))).toEqual([]);
});

test.each([
  ['.js', 100],
  ['.css', 20],
])('all files %s weigh at most %d KiB, compressed', async (extension, most) => {
  const assets = join(await buildPage(), 'assets');
  const names = (await readdir(assets)).filter((name) => name.endsWith(extension));
  expect(names.length).toBeGreaterThan(0);
  const sizes = await Promise.all(
    names.map(async (name) => gzipSync(await readFile(join(assets, name))).length),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(most * 1024);
});
