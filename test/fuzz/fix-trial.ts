import { insertMissing } from '../../server/src/edits/insert-missing';
import type { Prose } from '../../server/src/nlp/block-prose';
import { fixAll } from '../../server/src/rules/engine/fix-all';
import { unnamedLosses } from '../../server/src/rules/engine/fix-law';
import type { Problem, Fix } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import type { LetterService } from '../../server/src/service/service';
import { harmOf, wordCounts } from './fix-oracle';
import { mutateText, seededRandom } from './mutate-text';

/** The results of trying the fixes of many texts. */
export interface FixTally {
  texts: number;
  /** Offered, including those already seen in other texts. */
  offered: number;
  /** Tried: those not seen before with the same surrounding words. */
  tried: number;
  /** The number of fixes withheld by the runner because they break the law, by rule. */
  readonly withheld: Map<string, number>;
  /** Where that was, for debugging the rule. */
  readonly withheldAt: string[];
  readonly triedByRule: Map<string, number>;
  /** Failures, each with its seed; no more than are worth reading. */
  readonly faults: string[];
  lost: number;
  joined: number;
  fixAllTexts: number;
  fixAllAgain: number;
  fixAllLost: number;
}

export interface FixTrial {
  readonly letters: readonly string[];
  readonly service: LetterService;
  readonly prose: Prose;
  /** The number of texts, and how many of the same seed to skip. */
  readonly texts: number;
  readonly from?: number;
  readonly seed: number;
  /** This many texts in a row are made from one letter, whose paragraphs are then already cached. */
  readonly perLetter: number;
  /** One in this many texts is checked with the prose rules too; the others only with the quick structure rules. */
  readonly proseOf: number;
  /** In one of this many texts all safe fixes are applied at once. */
  readonly fixAllOf: number;
}

/**
 * Mutates letters, and tests every fix of the result against the law and against the oracle, one by one; and all safe
 * ones together.
 */
export function tryFixes({
  letters,
  service,
  prose,
  texts,
  seed,
  perLetter,
  proseOf,
  fixAllOf,
  from = 0,
}: FixTrial): FixTally {
  const tally: FixTally = {
    texts: 0,
    offered: 0,
    tried: 0,
    withheld: new Map(),
    withheldAt: [],
    triedByRule: new Map(),
    faults: [],
    lost: 0,
    joined: 0,
    fixAllTexts: 0,
    fixAllAgain: 0,
    fixAllLost: 0,
  };
  const tried = new Set<string>();
  for (let number = from; number < from + texts; number++) {
    const random = seededRandom(seed + number);
    const letter = Math.floor(number / perLetter) % letters.length;
    const at = `letter ${letter}, seed ${seed + number}`;
    const onWithheld = (rule: string, title: string): void => {
      tally.withheld.set(rule, (tally.withheld.get(rule) ?? 0) + 1);
      if (tally.withheldAt.length < MAX_FAULTS) tally.withheldAt.push(`${at}: ${rule}: ${title}`);
    };
    const request =
      number % proseOf === 0 ? { prose, profile: 'strict' as const, rules: ON_REQUEST, onWithheld } : { onWithheld };
    const check = (text: string): readonly Problem[] => service.check(service.read(text), request);
    const text = mutateText(letters[letter] ?? '', random);
    tally.texts++;
    const problems = check(text);
    const fresh = problems
      .flatMap(({ rule, fixes }) => fixes.map((fix) => ({ rule, fix })))
      .filter(({ rule, fix }) => {
        tally.offered++;
        const key = keyOf(text, rule, fix);
        return !tried.has(key) && tried.add(key);
      });
    const before = fresh.length > 0 ? wordCounts(text) : undefined;
    for (const { rule, fix } of fresh) {
      tally.tried++;
      tally.triedByRule.set(rule, (tally.triedByRule.get(rule) ?? 0) + 1);
      const harm = harmOf(text, fix, before);
      const unnamed = unnamedLosses(text, fix);
      tally.lost += Math.max(harm.lost.length, unnamed.length);
      tally.joined += harm.joined.length;
      if (harm.lost.length + unnamed.length > 0)
        note(tally, `${at}: ${rule}: ${fix.title}: lost ${[...harm.lost, '|', ...unnamed].join(' ')}`);
    }
    if (number % fixAllOf === 0) tryFixAll(service, text, problems, check, tally, at);
  }
  return tally;
}

function tryFixAll(
  service: LetterService,
  text: string,
  problems: readonly Problem[],
  check: (text: string) => readonly Problem[],
  tally: FixTally,
  at: string,
): void {
  tally.fixAllTexts++;
  const titles: string[] = [];
  // The fixes of each round are lawful one by one; together they may remove no more than all of them name.
  const look = (now: string): readonly Problem[] => {
    const found = now === text ? problems : check(now);
    for (const { fixes } of found)
      for (const fix of fixes) if (fix.kind === 'safe') titles.push(...fix.edits.map(() => fix.title));
    return found;
  };
  const once = fixAll(text, look);
  const again = fixAll(once.text, check);
  if (again.text !== once.text) {
    tally.fixAllAgain++;
    note(tally, `${at}: fix all is not done after once (${again.fixed} more, ${once.fixed} before)`);
  }
  // Missing parts are inserted and nothing is removed, so there is nothing to name.
  const { edits } = insertMissing(service.read(text));
  if (edits.length > 0 && harmOf(text, { title: '', edits }).lost.length > 0)
    note(tally, `${at}: inserting what is missing loses words`);
  const { lost } = harmOf(text, { title: titles.join(' '), edits: once.edits });
  tally.fixAllLost += lost.length;
  if (lost.length > 0) note(tally, `${at}: fix all lost ${lost.join(' ')}`);
}

/** A fix with the text around its edits: the same is not tried twice. */
const keyOf = (text: string, rule: string, { title, edits }: Fix): string =>
  `${rule}|${title}|${edits
    .slice(0, MAX_EDITS)
    .map(({ span, text: written }) => `${text.slice(Math.max(0, span.start - BESIDE), span.end + BESIDE)}>${written}`)
    .join('|')}`;

const BESIDE = 12;
const MAX_EDITS = 20;

const note = ({ faults }: FixTally, fault: string): void => void (faults.length < MAX_FAULTS && faults.push(fault));

const MAX_FAULTS = 60;

/** Rules that speak only where a setting names them. */
const ON_REQUEST = Object.fromEntries(
  rules
    .filter(({ meta }) => meta.profile === 'request' && meta.fix !== 'none')
    .map(({ meta }) => [meta.id, meta.severity]),
);

/** The tally as lines of text. */
export const tallyInWords = (tally: FixTally): string =>
  [
    `${tally.texts} texts, ${tally.offered} fixes offered, ${tally.tried} of them different and tried alone`,
    `${tally.lost} words lost that a title does not name, ${tally.joined} joins`,
    `${[...tally.withheld.values()].reduce((sum, count) => sum + count, 0)} fixes withheld by the ` +
      `law${[...tally.withheld].map(([rule, count]) => `; ${rule} ${count}`).join('')}`,
    `${tally.fixAllTexts} texts with all safe fixes made: ${tally.fixAllAgain} not done after once, ` +
      `${tally.fixAllLost} words lost`,
  ].join('\n');
