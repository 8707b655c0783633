import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/built';
import { THEMED, recordOf } from './letters';

/** The part of DuckDB's interface used here: it is a separate package and may not be installed. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(file: string): Promise<{ connect(): Promise<{ runAndReadAll(sql: string): Promise<Result> }> }>;
  };
}
interface Result {
  getRowsJson(): readonly (readonly unknown[])[];
}

const root = path.resolve(import.meta.dirname, '../..');
const manifest = path.join(root, 'tools/duckdb/package.json');
const isInstalled = existsSync(path.join(root, 'tools/duckdb/node_modules/@duckdb/node-api'));
if (!isInstalled) console.warn('DuckDB is not here (npm ci --prefix tools/duckdb): its queries are not run.');

describe.skipIf(!isInstalled)('the queries of docs/archive.md', () => {
  const queries = Array.from(
    readFileSync(path.join(root, 'docs/archive.md'), 'utf8').matchAll(/```sql\n([^]*?)```/g),
    ([, sql = '']) => sql,
  );
  const answers = async (): Promise<readonly (readonly (readonly unknown[])[])[]> => {
    const records = [
      recordOf(THEMED, 'a'),
      recordOf(
        THEMED.replaceAll('March 2026', 'March 2025').replace('- The weather.', '- Supervision of managers.'),
        'b',
      ),
      recordOf('Some words about the weather.', 'c'),
    ];
    const file = path.join(folder(), 'letters.jsonl');
    writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    const { DuckDBInstance } = createRequire(manifest)('@duckdb/node-api') as DuckDb;
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const results: (readonly (readonly unknown[])[])[] = [];
    for (const sql of queries)
      results.push((await connection.runAndReadAll(sql.replaceAll('letters.jsonl', file))).getRowsJson());
    return results;
  };

  it('answer the three questions', async () => {
    expect(queries).toHaveLength(3);
    const [themes, days, again] = await answers();
    expect(themes).toEqual([
      ['2025', 'Supervision', '2'],
      ['2025', 'Care leavers and pathway plans', '1'],
      ['2025', 'Records, chronologies and timescales', '1'],
      ['2026', 'Care leavers and pathway plans', '1'],
      ['2026', 'Records, chronologies and timescales', '1'],
      ['2026', 'Supervision', '1'],
    ]);
    expect(days).toEqual([['focused-visit', '2', 16, 16]]);
    expect(again?.map(([, theme, letters]) => [theme, letters])).toEqual([
      ['Care leavers and pathway plans', '2'],
      ['Records, chronologies and timescales', '2'],
      ['Supervision', '2'],
    ]);
  });
});
