import { describe, expect, it } from 'vitest';
import { definitionAt } from '../../server/src/ide/definition';
import { hoverAt } from '../../server/src/ide/hover';
import { namedAt } from '../../server/src/ide/references';
import { renameAt, renameEdits } from '../../server/src/ide/rename';
import { applyEdits } from '../../server/src/text/edit';
import { marked, read } from './letters';

const LETTER = `## Headline findings

Social workers in the multi-agency screening hub (MASH) know families well. Independent reviewing officers (IROs) visit.

## Main findings

The MASH is well led. An IRO sees each child. The IROs’ and the MASH’s records are clear, and so are those of CAMHS.
`;

const at = (mark: string) => {
  const { reading, text, offset } = marked(LETTER.replace(mark.replace('|', ''), mark));
  return {
    reading,
    text,
    offset,
    words: (span: { start: number; end: number } | undefined) => span && text.slice(span.start, span.end),
  };
};

describe('an abbreviation', () => {
  it('is explained by the letter’s own words, or else by known ones', () => {
    const hover = (mark: string) => {
      const { reading, offset, words } = at(mark);
      const found = hoverAt(reading, offset);
      return found && [words(found.span), found.markdown];
    };
    expect(hover('The MA|SH is')).toEqual(['MASH', '**MASH**: multi-agency screening hub']);
    expect(hover('(IR|Os)')).toEqual(['IRO', '**IRO**: Independent reviewing officers']);
    expect(hover('The IROs|’ and')).toEqual(['IRO', '**IRO**: Independent reviewing officers']);
    expect(hover('CA|MHS')).toEqual(['CAMHS', '**CAMHS**: child and adolescent mental health services']);
    expect(hover('fami|lies')).toBeUndefined();
  });

  it('leads to its explanation', () => {
    const target = (mark: string) => {
      const { reading, offset, words } = at(mark);
      return words(definitionAt(reading, offset));
    };
    expect(target('The |MASH is')).toBe('multi-agency screening hub (MASH)');
    expect(target('The IRO|s’')).toBe('Independent reviewing officers (IROs)');
    expect(target('(MA|SH)')).toBe('multi-agency screening hub (MASH)');
    expect(target('CAMHS|')).toBeUndefined();
    expect(target('fami|lies')).toBeUndefined();
  });

  it('has these places', () => {
    const { reading, offset, words } = at('the MASH|’s');
    const named = namedAt(reading, offset);
    expect([named?.name, named?.kind, named?.places.map(words)]).toEqual([
      'MASH',
      'abbreviation',
      ['MASH', 'MASH', 'MASH'],
    ]);
  });

  it('is renamed everywhere, singular and plural, but its expansion is kept', () => {
    const renamed = (mark: string, name: string) => {
      const { reading, text, offset, words } = at(mark);
      return [words(renameAt(reading, offset)?.span), applyEdits(text, renameEdits(reading, offset, name))];
    };
    expect(renamed('The MA|SH is', 'MACH')).toEqual(['MASH', LETTER.replaceAll('MASH', 'MACH')]);
    expect(renamed('The IRO|s’', 'CPC')).toEqual(['IRO', LETTER.replaceAll('IRO', 'CPC')]);
    expect(renamed('The IROs|’', 'CPC')).toEqual(['IRO', LETTER.replaceAll('IRO', 'CPC')]);
    expect(renamed('(IRO|s)', ' ')).toEqual(['IRO', LETTER]);
  });

  it('has places inside the letter, from every offset of every prefix', () => {
    for (let end = 0; end <= LETTER.length; end += 17) {
      const reading = read(LETTER.slice(0, end));
      for (let offset = 0; offset <= end; offset += 3) {
        for (const span of [
          definitionAt(reading, offset),
          renameAt(reading, offset)?.span,
          hoverAt(reading, offset)?.span,
          ...(namedAt(reading, offset)?.places ?? []),
        ]) {
          if (span) expect(0 <= span.start && span.start < span.end && span.end <= end).toBe(true);
        }
      }
    }
  });
});
