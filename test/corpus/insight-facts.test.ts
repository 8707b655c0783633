import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LetterRecord } from '../../server/src/insight/letter-record';
import { letterRecord } from '../../server/src/insight/letter-record';
import { createLetterService } from '../../server/src/service/service';

/** Real letters and reports, beside the repository and never in it. */
const shared = path.resolve(import.meta.dirname, '../../../shared');
const service = createLetterService();

interface Known {
  readonly file: string;
  readonly facts: Readonly<Record<Fact, string>>;
}
type Fact = 'dates' | 'authority' | 'kind' | 'tags' | 'areas' | 'focus';

/** What a person read in each, see the head of the file. */
const known = readFileSync(path.join(import.meta.dirname, 'facts-of-100.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('\t') && !line.startsWith('file\t'))
  .map((line): Known => {
    const [file = '', letter = '', first = '', last = '', authority = '', kind = '', tags = '', ...rest] =
      line.split('\t');
    const [actions = '', improvements = '', focus = ''] = rest;
    const dates = `${letter} ${first} ${last}`;
    return { file, facts: { dates, authority, kind, tags, areas: `${actions} ${improvements}`, focus } };
  });

function factsOf({ letterDate, visitFirst, visitLast, authority, kind, areas, focus }: LetterRecord): Known['facts'] {
  const actions = areas.filter((area) => area.kind === 'priority-action').length;
  const tags = areas.flatMap((area) => area.tags).sort();
  return {
    dates: `${letterDate ?? ''} ${visitFirst ?? ''} ${visitLast ?? ''}`,
    authority: authority ?? '',
    kind: kind ?? '',
    tags: tags.join(', '),
    areas: `${actions} ${areas.length - actions}`,
    focus: focus.join('; '),
  };
}

describe.skipIf(!existsSync(path.join(shared, 'reports-ilacs')))('what is counted of a hundred texts', () => {
  const read = known.map(({ file, facts }) => {
    const { drafts } = service.importText(readFileSync(path.join(shared, file), 'utf8'));
    const reading = service.read(drafts[0]?.text ?? '');
    return { file, facts, found: factsOf(letterRecord(reading, { file, number: 0 }, [])) };
  });

  it.each(['dates', 'authority', 'kind', 'tags', 'areas', 'focus'] as const)('is right: %s', (fact) => {
    const wrong = read.filter(({ facts, found }) => facts[fact] !== found[fact]);
    console.log(`${fact}: ${read.length - wrong.length} of ${read.length} right`);
    expect(wrong.map(({ file, facts, found }) => [file, facts[fact], found[fact]]).slice(MAX_WRONG)).toEqual([]);
    expect(read.length).toBe(100);
  });
});

/** Of a hundred. */
const MAX_WRONG = 2;
