import type { ModelName } from '../../model/release/names.ts';
import type { ObjectReader } from '../../model/release/objects.ts';
import { modelPaths } from '../../model/release/paths.ts';
import { encodeBlock, UserBlock, type UserRow } from '../../model/users/block.ts';
import { FoundUsers } from '../../model/users/found.ts';
import { readAllUsers } from '../../model/users/objects.ts';
import type { UserTable } from '../../model/users/table.ts';

/** All users of a model, block by block. */
export async function readUsers(source: ObjectReader, model: ModelName): Promise<UserBlock[]> {
  return readAllUsers(source, modelPaths(model));
}

/** Rows of users that have a rating each and of whom nothing else is known, by id. */
export function plainUsers(ids: readonly number[]): ReadonlyMap<number, UserRow> {
  if (ids.length === 0) return new Map();
  const each = (value: number) => new Array<number>(ids.length).fill(value);
  const none = new Float32Array(0);
  const table: UserTable = {
    ids: Int32Array.from(ids),
    ratingCount: Int32Array.from(each(1)),
    residualSum: Float32Array.from(each(0)),
    scatter: Float32Array.from(each(0)),
    halves: Int32Array.from(each(0)),
    tasteCount: new Int32Array(0),
    tasteSum: none,
    vectors: none,
    franchiseStart: new Int32Array(ids.length + 1),
    franchise: new Int32Array(0),
    franchiseCount: new Int32Array(0),
    franchiseSum: none,
  };
  const block = new UserBlock(encodeBlock(table));
  return new Map(ids.map((id, index) => [id, block.row(index)]));
}

/** Finds those users. */
export function findAmong(rows: ReadonlyMap<number, UserRow>) {
  return async (userIds: Iterable<number>, found = new FoundUsers()) => {
    for (const userId of userIds) found.set(userId, rows.get(userId));
    return found;
  };
}
