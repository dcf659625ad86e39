import { type _Object, ListObjectVersionsCommand } from '@aws-sdk/client-s3';
import { expect, test } from '@jest/globals';
import { S3Store } from '../../../model/stores/s3.ts';
import type { Store } from '../../../model/stores/store.ts';
import { clientOf } from '../../support/moto.ts';
import { soak } from '../../support/soak.ts';
import { type Bucket, collect, onS3 } from '../../support/stores.ts';
import { objectContract, storeContract } from './contract.ts';

/** Pages so small that listing needs several. */
const pageSize = 7;

// Many at once make hundreds of requests; whether the bucket keeps older versions is all the same to them.
await onS3(soak ? storeContract : objectContract, { pageSize });
await onS3(
  (emptyStore, bucket) => {
    storeContract(emptyStore);
    versions(emptyStore, bucket);
  },
  { pageSize, versioned: true },
);

/** What only a bucket with versions can tell: what is kept of an object that is gone. */
function versions(emptyStore: () => Promise<Store>, bucket: Bucket): void {
  const keyOf = (store: Store, key: string) => `${store.url.replace(`s3://${bucket.name}/`, '')}/${key}`;
  const keptOf = async (store: Store, key: string): Promise<_Object[]> => {
    const Prefix = keyOf(store, key);
    const answer = await bucket.client.send(new ListObjectVersionsCommand({ Bucket: bucket.name, Prefix }));
    const all = [...(answer.Versions ?? []), ...(answer.DeleteMarkers ?? [])];
    return all.filter(({ Key }) => Key === Prefix);
  };
  const writeOften = async (store: Store, key: string, times: number) => {
    await store.create(key, Buffer.from('0'));
    for (let i = 1; i < times; i++) {
      await store.replace(key, Buffer.from(String(i)), (await store.get(key))!.version);
    }
  };

  test('what is removed is kept', async () => {
    const store = await emptyStore();
    await writeOften(store, 'key', 3);
    await store.remove('key');
    expect(await keptOf(store, 'key')).toHaveLength(4);
  });

  test('what is erased is not, whatever was removed and made again before, and over every page', async () => {
    const store = await emptyStore();
    await writeOften(store, 'key', 10);
    await store.remove('key');
    await writeOften(store, 'key', 9);
    await writeOften(store, 'key-2', 2);
    await writeOften(store, 'key/3', 2);
    await store.erase('key');
    expect(await keptOf(store, 'key')).toEqual([]);
    expect(await store.get('key')).toBeUndefined();
    expect(await keptOf(store, 'key-2')).toHaveLength(2);
    expect(await keptOf(store, 'key/3')).toHaveLength(2);
    expect(Buffer.from((await store.get('key-2'))!.body).toString()).toBe('1');
  });

  test('an erasure that breaks off leaves the object where a list shows it, to be erased again', async () => {
    const store = await emptyStore();
    await writeOften(store, 'key', 3);
    const dying = clientOf(bucket.endpoint);
    let deletions = 0;
    dying.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName === 'DeleteObjectCommand' && ++deletions === 3) throw new Error('power cut');
          return next(args);
        },
      { step: 'initialize' },
    );
    await expect(new S3Store(store.url, dying).erase('key')).rejects.toThrow('power cut');
    dying.destroy();
    expect(await collect(store.list(''))).toEqual(['key']);
    expect(Buffer.from((await store.get('key'))!.body).toString()).toBe('2');
    await store.erase('key');
    expect(await keptOf(store, 'key')).toEqual([]);
  });

  test('what was removed before can still be erased', async () => {
    const store = await emptyStore();
    await writeOften(store, 'key', 2);
    await store.remove('key');
    await store.erase('key');
    expect(await keptOf(store, 'key')).toEqual([]);
  });
}
