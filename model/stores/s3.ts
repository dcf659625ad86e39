import { randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  type GetObjectCommandInput,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';
import { type BackOff, backOff } from './back-off.ts';
import { checkKey, checkPrefix, isKey } from './keys.ts';
import { conventionalClient } from './s3-client.ts';
import { explain, isConflict, isLost, isMissing, isNotModified, isPastEnd } from './s3-errors.ts';
import { versionsOf } from './s3-versions.ts';
import { type Store, type StoredObject, StoreError } from './store.ts';

/** `IfMatch` holds a version. */
type Condition = { readonly IfNoneMatch: '*' } | { readonly IfMatch: string };

/** What of an object is asked for: all unless it has that version, or some bytes. */
type Part = Pick<GetObjectCommandInput, 'IfNoneMatch' | 'Range'>;

/** How often a read that broke off or a write that met another is tried. */
const tries = 6;
const between: BackOff = { base: 50, cap: 1_000 };

/**
 * A store in a bucket of S3, or of a server that speaks its protocol and honours conditional writes.
 * The version of an object is its ETag.
 *
 * The SDK retries after a lost answer, and gets 412 if the lost attempt had succeeded. So each write
 * carries a random `x-amz-meta-writer`, and one that seems lost is read back and recognised by it. After a
 * StoreError from `create` or `replace`, the write may have happened.
 */
export class S3Store implements Store {
  readonly url: string;
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #client: S3Client;
  readonly #pageSize: number;

  /**
   * @param url `s3://bucket` or `s3://bucket/prefix`
   * @param pageSize keys asked for at once when listing, at most 1,000
   * @throws StoreError if `url` names no bucket
   */
  constructor(url: string, client: S3Client = conventionalClient(), pageSize = 1_000) {
    const [, bucket, path = ''] = /^s3:\/\/([^/]+)(?:\/(.*?))?\/?$/i.exec(url) ?? [];
    if (bucket === undefined) throw new StoreError(`'${url}' has no bucket: use s3://bucket/prefix.`);
    if (path !== '') checkKey(path);
    this.url = path === '' ? `s3://${bucket}` : `s3://${bucket}/${path}`;
    this.#bucket = bucket;
    this.#prefix = path === '' ? '' : `${path}/`;
    this.#client = client;
    this.#pageSize = pageSize;
  }

  get(key: string): Promise<StoredObject | undefined>;
  get(key: string, knownVersion: string | undefined): Promise<StoredObject | 'not-modified' | undefined>;
  async get(key: string, knownVersion?: string): Promise<StoredObject | 'not-modified' | undefined> {
    return this.#read(key, knownVersion === undefined ? {} : { IfNoneMatch: knownVersion });
  }

  async getRange(key: string, start: number, end: number): Promise<Uint8Array | undefined> {
    const read = await this.#read(key, { Range: `bytes=${start}-${end - 1}` });
    return read === 'not-modified' ? undefined : read?.body;
  }

  async #read(key: string, part: Part): Promise<StoredObject | 'not-modified' | undefined> {
    checkKey(key);
    for (let failures = 1; ; failures++) {
      const answer = await this.#ask(key, part);
      if (answer === undefined || answer === 'not-modified') return answer;
      try {
        return await readWhole(answer);
      } catch (error) {
        // The SDK tries again until the headers are there, not while the body comes.
        if (failures === tries) throw explain('read the whole of', this.#urlOf(key), error);
      }
      await backOff(failures, between);
    }
  }

  async create(key: string, body: Uint8Array): Promise<boolean> {
    return (await this.#put(key, body, { IfNoneMatch: '*' })) !== undefined;
  }

  replace(key: string, body: Uint8Array, version: string): Promise<string | undefined> {
    return this.#put(key, body, { IfMatch: version });
  }

  async remove(key: string): Promise<void> {
    checkKey(key);
    try {
      await this.#client.send(new DeleteObjectCommand(this.#at(key)));
    } catch (error) {
      throw explain('delete', this.#urlOf(key), error);
    }
  }

  async erase(key: string): Promise<void> {
    checkKey(key);
    try {
      for (const VersionId of await versionsOf(this.#client, this.#at(key), this.#pageSize)) {
        await this.#client.send(new DeleteObjectCommand({ ...this.#at(key), VersionId }));
      }
    } catch (error) {
      throw explain('erase', this.#urlOf(key), error);
    }
  }

  async *list(prefix: string): AsyncIterable<string> {
    checkPrefix(prefix);
    const query = { Bucket: this.#bucket, Prefix: this.#prefix + prefix };
    try {
      for await (const page of paginateListObjectsV2(
        { client: this.#client, pageSize: this.#pageSize },
        query,
      )) {
        const keys = (page.Contents ?? []).map((object) => object.Key!.slice(this.#prefix.length));
        // Others are not this store's, such as the `folder/` that the S3 console makes.
        yield* keys.filter(isKey);
      }
    } catch (error) {
      throw explain('list', this.#urlOf(prefix), error);
    }
  }

  async #ask(key: string, part: Part): Promise<GetObjectCommandOutput | 'not-modified' | undefined> {
    try {
      return await this.#client.send(new GetObjectCommand({ ...this.#at(key), ...part }));
    } catch (error) {
      if (isNotModified(error)) return 'not-modified';
      if (isMissing(error) || isPastEnd(error)) return undefined;
      throw explain('read', this.#urlOf(key), error);
    }
  }

  /** The new version, or undefined if the condition does not hold. */
  async #put(key: string, body: Uint8Array, condition: Condition): Promise<string | undefined> {
    checkKey(key);
    const writer = randomUUID();
    const request = { ...this.#at(key), ...condition, Body: body, Metadata: { writer } };
    for (let failures = 1; ; failures++) {
      try {
        return versionOf(await this.#client.send(new PutObjectCommand(request)));
      } catch (error) {
        if (isLost(error)) return this.#versionWrittenBy(writer, key);
        if (failures === tries || !isConflict(error)) throw explain('write', this.#urlOf(key), error);
      }
      await backOff(failures, between);
    }
  }

  async #versionWrittenBy(writer: string, key: string): Promise<string | undefined> {
    try {
      const head = await this.#client.send(new HeadObjectCommand(this.#at(key)));
      return head.Metadata?.writer === writer ? versionOf(head) : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw explain('read back', this.#urlOf(key), error);
    }
  }

  #at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.#bucket, Key: this.#prefix + key };
  }

  #urlOf(key: string): string {
    return `s3://${this.#bucket}/${this.#prefix}${key}`;
  }
}

async function readWhole(answer: GetObjectCommandOutput): Promise<StoredObject> {
  const body = await answer.Body!.transformToByteArray();
  if (body.length !== answer.ContentLength) {
    throw new StoreError(`${body.length} bytes arrived of ${answer.ContentLength} announced.`);
  }
  return { body, version: versionOf(answer) };
}

function versionOf(answer: { ETag?: string | undefined }): string {
  if (answer.ETag === undefined) throw new StoreError('The server sends no ETags, which stores need.');
  return answer.ETag;
}
