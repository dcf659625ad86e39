import type { S3Client } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, test } from '@jest/globals';
import { S3Store } from '../../../model/stores/s3.ts';
import { StoreError } from '../../../model/stores/store.ts';
import { clientOf } from '../../support/moto.ts';
import { type Answer, startScripted } from '../../support/scripted-server.ts';
import { collect } from '../../support/stores.ts';

type Script = Parameters<typeof startScripted>[0];

let server: Awaited<ReturnType<typeof startScripted>>;
let client: S3Client;

async function storeAnswering(script: Script): Promise<S3Store> {
  server = await startScripted(script);
  client = clientOf(server.endpoint);
  return new S3Store('s3://bucket/prefix', client);
}

afterEach(async () => {
  client.destroy();
  await server.stop();
});

/** Answers in turn; the last one for ever. */
const inTurn =
  (...answers: Answer[]): Script =>
  (_, earlier) =>
    answers[Math.min(earlier.length, answers.length - 1)];

const failure = (status: number, code: string, message = code): Answer => ({
  status,
  body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
});
const written: Answer = { status: 200, headers: { etag: '"v2"' } };
const found: Answer = { status: 200, headers: { etag: '"v1"' }, body: 'a body of 22 characters' };
const lost = failure(412, 'PreconditionFailed');
const conflict = failure(409, 'ConditionalRequestConflict');
const broken = failure(500, 'InternalError');
const body = new Uint8Array([1, 2, 3]);

/** The first write is stored, but its answer is lost; later tries find it there. */
const storedButUnanswered: Script = ({ method }, earlier) => {
  if (method === 'HEAD') return headOf(String(earlier[0].headers['x-amz-meta-writer']));
  return earlier.length === 0 ? broken : lost;
};
const headOf = (writer: string): Answer => ({
  status: 200,
  headers: { etag: '"v2"', 'x-amz-meta-writer': writer },
});

const methods = () => server.requests.map((request) => request.method);

describe('a conditional write', () => {
  test('carries its condition', async () => {
    const store = await storeAnswering(() => written);
    await store.create('key', body);
    await store.replace('key', body, '"v1"');
    const [create, replace] = server.requests;
    expect(create.path).toMatch(/^\/bucket\/prefix\/key(\?|$)/);
    expect(create.headers).toMatchObject({ 'if-none-match': '*' });
    expect(replace.headers).toMatchObject({ 'if-match': '"v1"' });
    expect(create.headers['x-amz-meta-writer']).not.toBe(replace.headers['x-amz-meta-writer']);
  });

  test('that succeeded before its retry was refused is a success', async () => {
    const store = await storeAnswering(storedButUnanswered);
    expect(await store.create('key', body)).toBe(true);
    expect(methods()).toEqual(['PUT', 'PUT', 'HEAD']);
  });

  test('that replaced before its retry was refused has its new version', async () => {
    const store = await storeAnswering(storedButUnanswered);
    expect(await store.replace('key', body, '"v1"')).toBe('"v2"');
  });

  test('is lost if the object there is by another writer', async () => {
    const store = await storeAnswering(({ method }) => (method === 'HEAD' ? headOf('another') : lost));
    expect(await store.create('key', body)).toBe(false);
    expect(await store.replace('key', body, '"v1"')).toBeUndefined();
  });

  test('is lost if there is nothing to replace', async () => {
    const store = await storeAnswering(({ method }) =>
      method === 'HEAD' ? { status: 404 } : failure(404, 'NoSuchKey'),
    );
    expect(await store.replace('key', body, '"v1"')).toBeUndefined();
  });

  test('that met another is tried again', async () => {
    const store = await storeAnswering(inTurn(conflict, conflict, written));
    expect(await store.create('key', body)).toBe(true);
    expect(methods()).toEqual(['PUT', 'PUT', 'PUT']);
  });

  test('that keeps meeting others fails, and says so', async () => {
    const store = await storeAnswering(() => conflict);
    await expect(store.create('key', body)).rejects.toThrow(/s3:\/\/bucket\/prefix\/key.*keeps writing/);
    expect(methods()).toHaveLength(6);
  });

  test('that may be lost or not, since reading back is denied, is an error', async () => {
    const store = await storeAnswering(({ method }) => (method === 'HEAD' ? { status: 403 } : lost));
    await expect(store.create('key', body)).rejects.toThrow(/Cannot read back.*Grant s3:GetObject/);
  });

  test('survives an error of the server', async () => {
    const store = await storeAnswering(inTurn(broken, written));
    expect(await store.create('key', body)).toBe(true);
  });

  test('that is denied is an error that names the rights it needs', async () => {
    const store = await storeAnswering(() => failure(403, 'AccessDenied'));
    await expect(store.create('key', body)).rejects.toThrow(/s3:PutObject/);
    await expect(store.replace('key', body, '"v1"')).rejects.toThrow(StoreError);
  });
});

describe('a read', () => {
  test('of a known version asks for no body', async () => {
    const store = await storeAnswering(() => ({ status: 304 }));
    expect(await store.get('key', '"v1"')).toBe('not-modified');
    expect(server.requests[0].headers).toMatchObject({ 'if-none-match': '"v1"' });
  });

  test.each([
    ['404', failure(404, 'NoSuchKey')],
    ['403 without a reason', failure(403, 'AccessDenied', 'Access Denied')],
    ['403 for want of the right to list', failure(403, 'AccessDenied', denialOf('s3:ListBucket'))],
  ])('finds no object: %s', async (_, answer) => {
    const store = await storeAnswering(() => answer);
    expect(await store.get('key')).toBeUndefined();
  });

  test.each([
    ['the object is forbidden', failure(403, 'AccessDenied', denialOf('s3:GetObject')), /Grant s3:GetObject/],
    ['its encryption key is forbidden', failure(403, 'AccessDenied', denialOf('kms:Decrypt')), /kms:Decrypt/],
    ['the credentials are wrong', failure(403, 'SignatureDoesNotMatch'), /Check the credentials/],
    ['the bucket is missing', failure(404, 'NoSuchBucket'), /Create the bucket/],
    ['the bucket is elsewhere', failure(400, 'AuthorizationHeaderMalformed'), /AWS_REGION/],
    ['the server keeps failing', broken, /Cannot read s3:\/\/bucket\/prefix\/key/],
    ['the server has no ETags', { status: 200, body: 'x' }, /ETags/],
  ])('fails if %s', async (_, answer, message) => {
    const store = await storeAnswering(() => answer);
    const error = await store.get('key').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    expect((error as StoreError).message).toMatch(message);
  });

  test('that is cut short is tried again', async () => {
    const store = await storeAnswering(inTurn({ ...found, cutAfter: 10 }, found));
    const stored = await store.get('key');
    expect(Buffer.from(stored!.body).toString()).toBe(found.body);
  });

  test('that is always cut short is an error, not a short body', async () => {
    const store = await storeAnswering(() => ({ ...found, cutAfter: 10 }));
    await expect(store.get('key')).rejects.toThrow(/Cannot read the whole of s3:\/\/bucket\/prefix\/key/);
  });
});

test('a listing shows only what a store can have written, and goes on over pages', async () => {
  const page = (keys: string[], next?: string): Answer => ({
    status: 200,
    body: `<?xml version="1.0"?><ListBucketResult><IsTruncated>${next !== undefined}</IsTruncated>${keys
      .map((key) => `<Contents><Key>prefix/${key}</Key></Contents>`)
      .join('')}${next ? `<NextContinuationToken>${next}</NextContinuationToken>` : ''}</ListBucketResult>`,
  });
  const store = await storeAnswering(({ path }) =>
    path.includes('continuation-token=more')
      ? page(['releases/b'])
      : page(['releases/', 'releases/a'], 'more'),
  );
  expect(await collect(store.list('releases/'))).toEqual(['releases/a', 'releases/b']);
});

test('a listing that is denied is an error', async () => {
  const store = await storeAnswering(() => failure(403, 'AccessDenied'));
  await expect(collect(store.list(''))).rejects.toThrow(/s3:ListBucket/);
});

/** As S3 words it. */
function denialOf(action: string): string {
  return `User: arn:aws:sts::123456789012:assumed-role/reader/f is not authorized to perform: ${action} on resource: "arn:aws:s3:::bucket" because no identity-based policy allows the ${action} action`;
}
