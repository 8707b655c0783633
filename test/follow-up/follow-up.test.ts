import { describe, expect, it } from 'vitest';
import { followUp } from '../../server/src/follow-up/follow-up';
import { whyFollowed } from '../../server/src/follow-up/follows-up';
import { judgementsOf, stateOf, summaryOf } from '../../server/src/follow-up/in-words';
import { mattersIn, settingsIn } from '../../server/src/follow-up/matters';
import { createLetterService } from '../../server/src/service/service';
import { EARLIER, LATER } from './letters';

const service = createLetterService();
const between = (earlier: string, later: string) => followUp(service.read(earlier), service.read(later));

describe('the progress of earlier areas', () => {
  const result = between(EARLIER, LATER);

  it('lists each with the related findings, in the order of the earlier letter', () => {
    expect(
      result.areas.map(({ area, kind, findings }) => [area.text, kind, findings.map(({ finding }) => finding.text)]),
    ).toEqual([
      ['The response to children who go missing from home.', 'priority-action', []],
      [
        'The quality of supervision.',
        'improvement',
        ['Supervision is regular and effective. However, actions are not always followed through.'],
      ],
      [
        'The quality of children’s plans, which say too little.',
        'improvement',
        ['Pathway plans are clear and up to date.'],
      ],
      ['The timeliness of assessments of disabled children.', 'improvement', []],
      ['The lending of library books.', 'improvement', []],
    ]);
    expect(summaryOf(result)).toBe('2 of 5 areas are spoken of');
  });

  it('gives what the findings say, about which service, and the judgement words then and now', () => {
    const [missing, supervision, plans, disabled] = result.areas;
    expect(stateOf(supervision!)).toBe('reported as a strength and a weakness, met in another service: care leavers');
    expect(judgementsOf(supervision!)).toBe('poor → regular, effective');
    expect(stateOf(plans!)).toBe('reported as a strength, met in another service: care leavers');
    expect(stateOf(missing!)).toBe('not spoken of: outside this visit’s focus');
    expect(stateOf(disabled!)).toBe('not spoken of: outside this visit’s focus');
  });

  it('locates the sentences in the source of the later letter', () => {
    const [place] = result.areas[1]!.findings[0]!.sentences;
    expect(LATER.slice(place!.span.start, place!.span.end).trim()).toBe('Supervision is regular and effective.');
  });

  it('reports new areas that repeat earlier ones', () => {
    expect(result.again.map(({ area, earlier }) => [area.text, earlier.map(({ text }) => text)])).toEqual([
      ['The consistency of staff supervision.', ['The quality of supervision.']],
    ]);
  });

  it('changes neither letter, and accepts any text', () => {
    expect(between('', '')).toEqual({ areas: [], again: [] });
    expect(between(EARLIER, '').areas.every(({ findings }) => findings.length === 0)).toBe(true);
    expect(between('', LATER).areas).toEqual([]);
  });

  it('says “not spoken of” only if both visits had the same scope', () => {
    const later = LATER.replace('care leavers.', 'children in need.');
    const [missing] = between(EARLIER, later).areas;
    expect(stateOf(missing!)).toBe('not spoken of');
  });
});

describe('whether an answer is expected', () => {
  const why = (later: string) => whyFollowed(service.read(EARLIER), service.read(later));

  it('is true if the letter says that it follows up the last visit, or the scope is the same', () => {
    expect(why(LATER)).toBeUndefined();
    expect(why(LATER.replace('Care leavers are well supported.', 'Leaders followed up the last visit well.'))).toBe(
      'says-so',
    );
    expect(
      why(LATER.replace('for care leavers', 'for children in need and children subject to a child protection plan')),
    ).toBe('same-scope');
  });

  it('is not affected by a passing mention of the last visit', () => {
    expect(why(LATER.replace('well supported.', 'better off since the last visit.'))).toBeUndefined();
  });
});

describe('matters and settings', () => {
  it('match the longest phrase, but not within an excluded phrase', () => {
    expect(mattersIn('The quality of audits and of supervision').map(({ matter }) => matter.id)).toEqual([
      'quality-assurance',
      'supervision',
    ]);
    expect(mattersIn('Leaders have plans to address this in the improvement plan.')).toEqual([]);
    expect(settingsIn('Work in the MASH with care leavers').map(({ id }) => id)).toEqual([
      'front-door',
      'care-leavers',
    ]);
  });
});
