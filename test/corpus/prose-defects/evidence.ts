import type { Item } from '../../../server/src/reading/facts';
import type { Reading } from '../../../server/src/reading/reading';
import type { Planted, Planting } from './planting';
import { replaced } from './planting';

/** Areas without findings, in two ways in which an inspector might produce them. */
export const evidence: readonly Planting[] = [
  {
    name: 'an area about something that the findings do not mention',
    rule: 'area-without-findings',
    plant: (reading, pick) => {
      const last = reading.facts.improvements.at(-1);
      const strange = STRANGE.filter((area) => !reading.facts.findings.some(({ text }) => haveInCommon(area, text)));
      const area = strange[pick(strange.length)];
      return last && area !== undefined && reading.facts.findings.length > 0 ? after(reading, last, area) : undefined;
    },
  },
  {
    name: 'an area whose findings are taken out',
    rule: 'area-without-findings',
    plant: (reading, pick) => {
      const { improvements, priorityActions, findings } = reading.facts;
      const choices = [...improvements, ...priorityActions].flatMap((area) => {
        const out = findings.filter(({ text }) => haveInCommon(area.text, text));
        // An area with its own sentence states a finding; and a letter without findings is another defect.
        return isHeading(area) && out.length > 0 && findings.length - out.length >= MIN_FINDINGS_LEFT
          ? [{ area, out }]
          : [];
      });
      const choice = choices[pick(choices.length)];
      return choice && without(reading.letter.text, choice.out, choice.area);
    },
  },
];

const MIN_FINDINGS_LEFT = 4;

/** Matters of a council that have nothing to do with its children’s services. */
const STRANGE = [
  'The upkeep of cemetery footpaths.',
  'The weekly collection of household waste.',
  'The lending of library books.',
  'The mending of potholes.',
  'The cleaning of swimming pools.',
  'The pruning of roadside trees.',
  'The pricing of market stalls.',
  'The catalogue of the museum.',
  'The dredging of the harbour.',
  'The renting of allotments.',
  'The lighting of bridges.',
  'The gritting of roads.',
  'The mowing of verges.',
];

/** True for texts that share a significant word in any form. */
function haveInCommon(a: string, b: string): boolean {
  const stems = stemsIn(b);
  return stemsIn(a).some((one) => stems.some((other) => one.startsWith(other) || other.startsWith(one)));
}

// Each by its first letters, which most of its forms share.
function stemsIn(text: string): readonly string[] {
  const words =
    text
      .replace(/\([^)]*framework\)/gi, '')
      .toLowerCase()
      .match(/[a-z]{4,}/g) ?? [];
  return words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, word.length > 5 ? 5 : 4));
}

const COMMON = new Set(
  (
    'about after all also although always and are arrangements appropriate area areas authority because ' +
    'been before being better both care case cases child children clear clearly consistency consistent ' +
    'consistently ' +
    'consistently council could decisions effective effectively effectiveness enable ensure ensuring ' +
    'every experience experiences families family focus from further good have help impact improve ' +
    'improved improvement ' +
    'improvements including into know less local made make many meet more most need needs only outcomes ' +
    'over people practice process processes provide quality receive range robust service services should ' +
    'small social ' +
    'some sufficient sufficiently support supported than that their them then there these they this ' +
    'those through timeliness timely understand understanding used using well were what when where which ' +
    'while with within work worker workers working young your'
  ).split(' '),
);

const isHeading = ({ text }: Item): boolean =>
  text.length < 200 && !/\b(?:is|are|was|were|has|have|had|does|do|remains?|lacks?)\b/i.test(text);

/** The letter with another area, in the form of the one before it. */
function after({ letter: { text } }: Reading, { block }: Item, area: string): Planted {
  const mark = text.slice(block.span.start, block.content.start);
  const gap = block.kind === 'bullet' ? '\n' : '\n\n';
  const { text: planted, start } = replaced(text, block.span.end, block.span.end, `${gap}${mark}${area}`);
  return {
    text: planted,
    start: start + gap.length + mark.length,
    end: start + gap.length + mark.length + area.length,
  };
}

/** The letter without some findings; the span is that of the area. */
function without(text: string, out: readonly Item[], area: Item): Planted {
  let kept = '';
  let at = 0;
  let shift = 0;
  for (const { block } of out) {
    kept += text.slice(at, block.span.start);
    at = block.span.end + (/^\n\n?/.exec(text.slice(block.span.end))?.[0].length ?? 0);
    if (block.span.end <= area.span.start) shift += at - block.span.start;
  }
  return { text: kept + text.slice(at), start: area.span.start - shift, end: area.span.end - shift };
}
