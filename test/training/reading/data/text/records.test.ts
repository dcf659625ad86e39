import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inferSchema, initParser } from 'udsv';
import { forEachRecord, type TextRecord } from '../../../../../training/reading/data/text/records.ts';

const csv = { delimiter: ',', quoted: true };

function recordsOf(text: string, dialect = csv): { records: TextRecord[]; end: number } {
  const records: TextRecord[] = [];
  const end = forEachRecord(text, dialect, (record) => records.push(record));
  return { records, end };
}

describe('records', () => {
  test('have their lines, also after blank ones and quoted line breaks', () => {
    const { records } = recordsOf('a,b\n\n"c\n\nd",e\nf\n');
    expect(records.map(({ line, fields }) => ({ line, fields }))).toEqual([
      { line: 0, fields: ['a', 'b'] },
      { line: 2, fields: ['c\n\nd', 'e'] },
      { line: 5, fields: ['f'] },
    ]);
  });

  test('keep quotes that are doubled, or inside a field that does not begin with one', () => {
    const { records } = recordsOf('"say ""hi""",5" tall\n"",""""\n');
    expect(records.map((record) => record.fields)).toEqual([
      ['say "hi"', '5" tall'],
      ['', '"'],
    ]);
  });

  test('with text after a closing quote are marked', () => {
    expect(recordsOf('"a"b,c\n').records[0].afterQuote).toBe('b');
    expect(recordsOf('"a","b"\n').records[0].afterQuote).toBeUndefined();
  });

  test('whose quote is open are left for the next block', () => {
    expect(recordsOf('a,b\n"c\nd\n')).toEqual({ records: [{ line: 0, fields: ['a', 'b'] }], end: 4 });
  });

  test('of an unquoted dialect keep quotes as they are', () => {
    const { records } = recordsOf('"a::b"\n', { delimiter: '::', quoted: false });
    expect(records[0].fields).toEqual(['"a', 'b"']);
  });

  test('are those that udsv finds in well-formed text', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', '1'), maxLength: 6 });
    const table = fc.array(fc.tuple(field, field, field), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = rows.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(','));
        const text = `${quoted.join('\n')}\n`;
        const schema = inferSchema('a,b,c\n', { col: ',', row: '\n', encl: '"', header: () => [] });
        expect(recordsOf(text).records.map((record) => record.fields)).toEqual(
          initParser(schema).stringArrs(text),
        );
        expect(recordsOf(text).records.map((record) => record.fields)).toEqual(rows);
      }),
    );
  });
});
