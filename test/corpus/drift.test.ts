import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLetterService } from '../../server/src/service/service';
import type { Drift } from '../../server/src/template-drift/find-drift';
import { findDrift } from '../../server/src/template-drift/find-drift';

/** Real letters and reports, beside the repository and never in it. */
const shared = path.resolve(import.meta.dirname, '../../../shared');
const service = createLetterService();

const driftOf = (folder: string, is: (file: string) => boolean = () => true): Drift =>
  findDrift(
    readdirSync(path.join(shared, folder))
      .filter((file) => file.endsWith('.txt') && is(file))
      .map((name) => ({
        name,
        reading: service.read(
          service.importText(readFileSync(path.join(shared, folder, name), 'utf8')).drafts[0]?.text ?? '',
        ),
      })),
  );

/** The known changes of template, each with the date of the first letter that has it. */
const KNOWN: readonly (readonly [turn: string, what: string, day: string])[] = [
  ['begins', 'The methodology for this visit was in line with', '2020-11-13'],
  ['begins', 'Her Majesty’s Chief Inspector of Education', '2020-11-13'],
  ['ends', 'heading “Overview”', '2021-04-09'],
  ['begins', 'Her Majesty’s Inspectors were {inspectors}', '2021-04-09'],
  ['begins', 'heading “Headline findings”', '2021-07-26'],
  ['begins', 'heading “Main findings”', '2021-07-26'],
  ['ends', 'heading “Findings”', '2021-07-26'],
  ['ends', 'bullets in “Findings”', '2021-07-26'],
  ['begins', 'line “Your sincerely”', '2021-07-26'],
  ['ends', 'Her Majesty’s Chief Inspector of Education', '2021-10-19'],
  ['begins', 'summarises the findings of the focused visit', '2021-10-19'],
  ['begins', 'when planning the next inspection or visit', '2021-10-19'],
  ['ends', 'when planning your next inspection or visit', '2021-10-19'],
  ['begins', 'heading “What needs to improve in this area of social work practice?”', '2021-10-19'],
  ['begins', 'line “His Majesty’s Inspector”', '2022-10-20'],
  ['begins', 'His Majesty’s Inspectors for this visit were', '2022-10-20'],
  // The first tagged letter is dated 20 May 2025; the first available one, 31 July.
  ['begins', 'a national framework tag', '2025-07-31'],
  ['begins', 'The areas for improvement have been cross-referenced', '2025-08-21'],
];

describe.skipIf(!existsSync(path.join(shared, 'letters')))('drift over the focused visit letters', () => {
  const { letters, changes } = existsSync(path.join(shared, 'letters')) ? driftOf('letters') : ({} as Drift);

  it.each(KNOWN)('dates to within two letters: %s: %s, on %s', (turn, what, day) => {
    const expected = letters.findIndex(({ date }) => date >= day);
    const found = changes.filter((change) => change.turn === turn && change.what.includes(what));
    expect(found.length).toBeGreaterThan(0);
    expect(Math.min(...found.map(({ index }) => Math.abs(index - expected)))).toBeLessThanOrEqual(2);
  });

  it('reports few changes that the templates do not know', () => {
    expect(changes.length).toBeLessThanOrEqual(70);
    expect(changes.filter(({ known }) => !known).length).toBeLessThanOrEqual(5);
  });
});

describe.skipIf(!existsSync(path.join(shared, 'reports-ilacs')))('drift over inspection reports', () => {
  it('finds the tags that began in 2025, and says that the template does not ask for them', () => {
    const { letters, changes } = driftOf('reports-ilacs', (file) => file >= '2024-07' && file < '2026');
    const tags = changes.find(({ kind, turn }) => kind === 'tag' && turn === 'begins');
    expect(tags?.date.slice(0, 4)).toBe('2025');
    expect(letters.filter(({ date }) => date < '2025').length).toBeGreaterThan(10);
    expect(tags?.since.has).toBeGreaterThanOrEqual(0.9 * (tags?.since.of ?? 1));
    expect(tags?.before.has).toBe(0);
    expect(tags).toMatchObject({ known: false });
  });
});
