import type { ModelName } from '../../model/release/names.ts';
import type { ObjectReader } from '../../model/release/objects.ts';
import { modelPaths } from '../../model/release/paths.ts';
import { FoundUsers } from '../../model/users/found.ts';
import { decodeUsers } from '../../model/users/objects.ts';
import type { UserRow, UserTable } from '../../model/users/table.ts';

/** All users of a model, block by block. */
export async function readUsers(source: ObjectReader, model: ModelName): Promise<UserTable[]> {
  const { users, userIndex } = modelPaths(model);
  return decodeUsers({ blocks: await source.read(users), index: await source.read(userIndex) });
}

/** Rows of users that have a rating each and of whom nothing else is known, by id. */
export function plainUsers(ids: readonly number[]): ReadonlyMap<number, UserRow> {
  const table = { ids: Int32Array.from(ids), ratingCount: new Int32Array(ids.length).fill(1) } as UserTable;
  return new Map(ids.map((id, index) => [id, { table, index }]));
}

/** Finds those users. */
export function findAmong(rows: ReadonlyMap<number, UserRow>) {
  return async (userIds: Iterable<number>, found = new FoundUsers()) => {
    for (const userId of userIds) found.set(userId, rows.get(userId));
    return found;
  };
}
