import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BadRows } from '../../../../../training/reading/data/bad-rows.ts';
import { type ColumnSink, readTable } from '../../../../../training/reading/data/text/table.ts';
import { folderWith, removeFolders } from '../folder.ts';

afterAll(removeFolders);

/** Keeps columns a and b of each row; refuses a row whose `a` is `bad`. */
class Pairs implements ColumnSink {
  readonly required = ['a', 'b'];
  readonly optional = [];
  readonly rows: string[][] = [];
  #at: readonly number[] = [];

  get length() {
    return this.rows.length;
  }
  place(positions: readonly number[]) {
    this.#at = positions;
  }
  truncate(length: number) {
    this.rows.splice(length);
  }
  add(fields: readonly string[]) {
    const [a, b] = this.#at.map((position) => fields[position]);
    if (a === 'bad') return { field: 'a', value: a, expected: 'anything else' };
    this.rows.push([a, b]);
    return undefined;
  }
}

async function read(content: string | Uint8Array, blockBytes?: number) {
  const folder = await folderWith({ 'table.csv': content });
  const sink = new Pairs();
  const bad = new BadRows();
  const table = { path: join(folder, 'table.csv'), encoding: 'utf8', delimiter: ',', quoted: true } as const;
  await readTable(table, sink, bad, blockBytes);
  return { rows: sink.rows, bad: bad.first.map(({ line, field }) => `${line} ${field}`) };
}

const field = fc.string({
  unit: fc.constantFrom('x', '7', '"', ',', '\n', ' ', 'é', '映', '😀'),
  maxLength: 8,
});
const written = fc.record({
  rows: fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 12 }),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  mark: fc.boolean(),
  ended: fc.boolean(),
  swapped: fc.boolean(),
  quoteAll: fc.boolean(),
  blockBytes: fc.integer({ min: 1, max: 40 }),
});

function write({
  rows,
  lineBreak,
  mark,
  ended,
  swapped,
  quoteAll,
}: typeof written extends fc.Arbitrary<infer T> ? T : never) {
  const quote = (value: string) =>
    quoteAll || /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = [['a', 'b'], ...rows].map((row) => (swapped ? row.toReversed() : row).map(quote).join(','));
  return (mark ? '\ufeff' : '') + lines.join(lineBreak) + (ended ? lineBreak : '');
}

describe('a table', () => {
  test('reads back as it was written, however quoted, ended and cut into blocks', async () => {
    await fc.assert(
      fc.asyncProperty(written, async (table) => {
        const { rows, bad } = await read(write(table), table.blockBytes);
        expect(bad).toEqual([]);
        expect(rows).toEqual(table.rows);
      }),
      { numRuns: 150 },
    );
  });

  test('names the same bad lines and keeps the same good rows wherever blocks are cut', async () => {
    const content = '\ufeffa,b,c\r\n1,2,3\r\n\r\n4,5\r\n6,7,8,9\r\n"x\r\ny",z,w\r\nbad,1,1\r\n5,6,7\r\n1';
    const whole = await read(content);
    expect(whole).toEqual({
      rows: [
        ['1', '2'],
        ['x\ny', 'z'],
        ['5', '6'],
      ],
      bad: ['4 the number of fields', '5 the number of fields', '8 a', '10 the number of fields'],
    });
    for (let bytes = 1; bytes < content.length + 3; bytes++)
      expect(await read(content, bytes)).toEqual(whole);
  });

  test('notices short and long rows where no field tells', async () => {
    const { rows, bad } = await read('a,b,c,d\n1,2,x\n3,4,x,y\n5,6,x,y,z\n7,8,x,y\n');
    expect(rows).toEqual([
      ['3', '4'],
      ['7', '8'],
    ]);
    expect(bad).toEqual(['2 the number of fields', '4 the number of fields']);
  });

  test('may end its lines now this way, now that', async () => {
    expect(await read('a,b\r\n1,2\n3,4\r\n5,6')).toEqual({
      rows: [
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
      bad: [],
    });
  });
});
