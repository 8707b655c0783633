import { longDay } from '../../dates/calendar';
import type { FollowedArea, FollowUp } from '../../follow-up/follow-up';
import { judgementsOf, stateOf, summaryOf, TELLS } from '../../follow-up/in-words';
import type { Reading } from '../../reading/reading';
import type { Cell, SheetSection } from '../../review/in-rows';
import { note, paragraphOf } from '../../review/in-rows';
import { placer, quoteOf } from '../../review/statements';
import type { Sheet } from '../sheet/sheet';

/** An earlier letter, with what became of its areas. */
export interface Followed {
  /** The name of its file. */
  readonly name: string;
  readonly reading: Reading;
  readonly result: FollowUp;
}

/** Returns what became of earlier letters' areas as a sheet; `name` is the later letter's file. */
export function followUpPage(later: Reading, name: string, earlier: readonly Followed[]): Sheet {
  return {
    title: `Since the last letter: ${name}`,
    introduction: [
      {
        text:
          'What the letter says of the areas for improvement and priority action of earlier letters. Findings are ' +
          'found by what they are about, so a person has to judge; a visit often has another focus, and silence is ' +
          'usual. ',
      },
      { text: 'Judgements', mark: 'judgement' },
      { text: ' and ' },
      { text: 'quantities', mark: 'quantity' },
      { text: ' are marked.' },
    ],
    sections: earlier.map((one) => sectionOf(later, one)),
    ticks: true,
    none: 'The earlier letter has no areas for improvement or priority action.',
  };
}

/** `letter of 9 June 2023 (old.letter.md)`, or the file name alone. */
export const earlierTitle = (name: string, { facts: { letterDate } }: Reading): string =>
  letterDate?.day ? `letter of ${longDay(letterDate.day)} (${name})` : name;

function sectionOf(later: Reading, { name, reading, result }: Followed): SheetSection {
  const earlierPlace = placer(reading);
  const laterPlace = placer(later);
  const quoted = (area: FollowedArea['area'], place: typeof laterPlace): Cell => [
    paragraphOf(quoteOf(area.block, { start: 0, end: area.block.plain.text.length }, place)),
  ];
  const rows = result.areas.map((area): readonly Cell[] => {
    const judgements = judgementsOf(area);
    return [
      [...quoted(area.area, earlierPlace), ...(area.kind === 'priority-action' ? [note('Priority action')] : [])],
      [note(sentenceCase(stateOf(area))), ...(judgements === '' ? [] : [note(`Words then → now: ${judgements}`)])],
      area.findings.flatMap(({ finding, sentences, tells }) => [
        note(`${sentenceCase(TELLS[tells])}:`),
        ...sentences.map(({ inFinding }) => paragraphOf(quoteOf(finding.block, inFinding, laterPlace))),
      ]),
    ];
  });
  const again = result.again.map(({ area, earlier }): readonly Cell[] => [
    quoted(area, laterPlace),
    earlier.flatMap((one) => quoted(one, earlierPlace)),
  ]);
  return {
    heading: sentenceCase(`${earlierTitle(name, reading)}: ${summaryOf(result)}`),
    lead: scopes(reading, later),
    tables: [
      ...(rows.length > 0
        ? [{ heading: 'Earlier areas', columns: ['Earlier area', 'What became of it', 'Findings now'], rows }]
        : []),
      ...(again.length > 0
        ? [{ heading: 'Areas named again', columns: ['Area now', 'Earlier areas'], rows: again }]
        : []),
    ],
  };
}

const scopes = (earlier: Reading, later: Reading): string => {
  const of = ({ facts: { scope } }: Reading): string => (scope ? `“${scope.text}”` : 'what the letter does not say');
  return `The earlier visit looked at ${of(earlier)}; this one at ${of(later)}.`;
};

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
