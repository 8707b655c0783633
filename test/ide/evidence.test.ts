import { describe, expect, it } from 'vitest';
import type { LinkChange } from '../../server/src/edits/evidence-edits';
import { linkEdit } from '../../server/src/edits/evidence-edits';
import { evidenceLenses } from '../../server/src/ide/code-lenses';
import { evidenceAt, evidenceRows } from '../../server/src/ide/evidence';
import { applyEdits } from '../../server/src/text/edit';
import { ENGLISH } from '../../server/src/text/l10n';
import { read } from './letters';

const BODY = `## What needs to improve in this area of social work practice?

- The recording of supervision. (enabler 2, national framework)
- The quality of plans.
- The lending of library books.

## Main findings

Supervision takes place regularly. However, records of it do not always show what was agreed.

Plans are too vague, so parents do not know what is expected of them.

Social workers speak warmly about working in Northmoor.

Audits are not moderated. They do not ask what has changed for children.
`;
const letter = (settings = ''): string => (settings === '' ? BODY : `---\n${settings}---\n${BODY}`);
const at = (text: string, words: string): number => text.indexOf(words) + 2;
const said = (text: string, spans: readonly { start: number; end: number }[]): readonly string[] =>
  spans.map(({ start, end }) => text.slice(start, end));

describe('evidenceRows', () => {
  const rows = evidenceRows(read(letter()));

  it('lists areas with their findings, and weaknesses that no area takes up', () => {
    expect(rows.areas.map(({ title, kind, links }) => [title, kind, links.map((link) => link.title)])).toEqual([
      [
        'The recording of supervision.',
        'improvement',
        ['Supervision takes place regularly. However, records of it do not always show…'],
      ],
      ['The quality of plans.', 'improvement', ['Plans are too vague, so parents do not know what is expected…']],
      ['The lending of library books.', 'improvement', []],
    ]);
    expect(rows.weaknesses.map(({ title }) => title)).toEqual([
      'Audits are not moderated. They do not ask what has changed for…',
    ]);
    expect(rows.findings).toHaveLength(4);
  });

  it('goes to the sentence that matches best', () => {
    expect(
      said(
        letter(),
        rows.areas.map(({ links }) => links[0]?.span ?? { start: 0, end: 0 }),
      )[0],
    ).toBe('However, records of it do not always show what was agreed.');
  });
});

describe('evidenceAt', () => {
  const text = letter();
  const reading = read(text);

  it('goes from an area to its findings, and from a finding to its areas', () => {
    expect(said(text, evidenceAt(reading, at(text, 'The quality of plans')))).toEqual([
      'Plans are too vague, so parents do not know what is expected of them.',
    ]);
    expect(said(text, evidenceAt(reading, at(text, 'Plans are too vague')))).toEqual(['The quality of plans.']);
  });

  it.each(['Social workers speak', '## Main', 'The lending'])('leads nowhere from “%s”', (words) =>
    expect(evidenceAt(reading, at(text, words))).toEqual([]),
  );
});

describe('evidenceLenses', () => {
  it('counts the findings of each area, and offers to add one if there are none', () => {
    expect(
      evidenceLenses(read(letter()), false, ENGLISH).map(({ title, area, places }) => [title, area, places.length]),
    ).toEqual([
      ['1 supporting finding', undefined, 1],
      ['1 supporting finding', undefined, 1],
      ['no supporting finding', 'The lending of library books', 0],
    ]);
  });

  it('counts the areas of findings if asked to, in order of position', () => {
    const lenses = evidenceLenses(read(letter()), true, ENGLISH);
    expect(lenses.map(({ title }) => title).slice(3)).toEqual(['supports 1 area', 'supports 1 area']);
    expect(lenses.map(({ span }) => span.start)).toEqual(
      [...lenses.map(({ span }) => span.start)].sort((a, b) => a - b),
    );
  });

  it('marks an area that states its own finding', () => {
    const text = letter().replace(
      'The lending of library books.',
      'Libraries are not open long enough. Books are seldom lent.',
    );
    expect(evidenceLenses(read(text), false, ENGLISH)[2]?.title).toBe('says itself what was found');
  });
});

describe('linkEdit', () => {
  const words = { area: 'The recording of supervision', finding: 'Social workers speak warmly' };
  const AUTOMATIC = { area: 'The quality of plans', finding: 'Plans are too vague' };

  function changed(text: string, change: LinkChange, link = words): string | undefined {
    const edit = linkEdit(read(text), link, change);
    return edit === 'nothing' ? text : edit && applyEdits(text, [edit]);
  }
  const linked = (text: string, area: number): readonly (readonly [string, boolean])[] =>
    (evidenceRows(read(text)).areas[area]?.links ?? []).map(({ words: known, pinned }) => [
      known.split(' ')[0] ?? '',
      pinned,
    ]);

  it('pins a link, which then comes first', () => {
    const text = changed(letter(), 'pin') ?? '';
    expect(text).toBe(
      letter('evidence:\n  - area: The recording of supervision\n    finding: Social workers speak warmly\n').replace(
        '---\n##',
        '---\n\n##',
      ),
    );
    expect(linked(text, 0)).toEqual([
      ['Social', true],
      ['Supervision', false],
    ]);
  });

  it('removes a pin, and the settings added for it', () => {
    expect(changed(changed(letter(), 'pin') ?? '', 'unpin')).toBe(letter());
  });

  it('refuses a link made by shared words, and pins it again', () => {
    const refused = changed(letter(), 'remove', AUTOMATIC) ?? '';
    expect(refused).toContain('    finding: Plans are too vague\n    not: true\n');
    expect(linked(refused, 1)).toEqual([]);
    const pinned = changed(refused, 'pin', AUTOMATIC) ?? '';
    expect(pinned).toContain('    finding: Plans are too vague\n---');
    expect(linked(pinned, 1)).toEqual([['Plans', true]]);
  });

  it('turns a pin into a refusal if the words would link the two anyway, and otherwise removes it', () => {
    const pinned = changed(letter(), 'pin', AUTOMATIC) ?? '';
    expect(linked(changed(pinned, 'remove', AUTOMATIC) ?? '', 1)).toEqual([]);
    expect(changed(pinned, 'remove', AUTOMATIC)).toContain('not: true');
    expect(changed(changed(letter(), 'pin') ?? '', 'remove')).toBe(letter());
  });

  it.each([
    [
      'a list with comments',
      'stage: final # as agreed\nevidence:\n  # of the visit\n' +
        '  - area: The quality of plans\n' +
        '    finding: Plans are too vague\n' +
        '    not: true # not this one\n  - finding: Audits are not\n' +
        '    area: The lending of\nwords: [Northmoor]\n',
    ],
    [
      'a list in brackets',
      'evidence: [{ area: The quality of plans, finding: Plans are too vague, not: true }, { area: The ' +
        'lending of, finding: Audits are not }]\nstage: final\n',
    ],
    [
      'first things last',
      'evidence:\n- not: true\n  area: "The quality of plans"\n' +
        '  finding: "Plans are too vague"\n- area: The lending of\n' +
        '  finding: Audits are not\n',
    ],
  ])('leaves the rest as it stands: %s', (_, settings) => {
    const text = letter(settings);
    expect(linked(text, 1)).toEqual([]);
    const pinned = changed(text, 'pin', AUTOMATIC) ?? '';
    expect(linked(pinned, 1)).toEqual([['Plans', true]]);
    const back = changed(pinned, 'unpin', AUTOMATIC) ?? '';
    expect(linked(back, 1)).toEqual([['Plans', false]]);
    expect(linked(back, 2)).toEqual([['Audits', true]]);
    expect(read(back).letter.frontMatter.problems).toEqual([]);
    const without =
      changed(back, 'unpin', { area: 'The lending of library', finding: 'Audits are not moderated' }) ?? '';
    expect(read(without).letter.frontMatter.evidence).toEqual([]);
    for (const kept of ['stage: final', '# as agreed', 'words: [Northmoor]'])
      expect(without.includes(kept)).toBe(settings.includes(kept));
    expect(read(without).letter.frontMatter.problems).toEqual([]);
    expect(without.endsWith(BODY)).toBe(true);
  });

  it('keeps the letter’s own line breaks and byte order mark', () => {
    const text = `\uFEFF${letter('stage: final\n')}`.replace(/\n/g, '\r\n');
    const pinned = changed(text, 'pin') ?? '';
    expect(pinned.replace(/\r\n/g, '')).not.toContain('\n');
    expect(changed(pinned, 'unpin')).toBe(text);
    expect(changed(changed(pinned, 'remove') ?? '', 'unpin')).toBe(text);
  });

  it('changes nothing if there is nothing to change', () => {
    const pinned = changed(letter(), 'pin') ?? '';
    expect(linkEdit(read(pinned), words, 'pin')).toBe('nothing');
    expect(linkEdit(read(letter()), words, 'unpin')).toBe('nothing');
    const refused = changed(letter(), 'remove', AUTOMATIC) ?? '';
    expect(linkEdit(read(refused), AUTOMATIC, 'remove')).toBe('nothing');
  });

  it('says that it cannot if the settings are invalid', () => {
    expect(linkEdit(read(letter('evidence: [\n')), words, 'pin')).toBeUndefined();
    expect(linkEdit(read(letter('evidence: yes\n')), words, 'pin')).toBeUndefined();
  });
});
