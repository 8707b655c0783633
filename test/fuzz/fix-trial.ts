import { insertMissing } from '../../server/src/edits/insert-missing';
import type { Prose } from '../../server/src/nlp/block-prose';
import { fixAll } from '../../server/src/rules/engine/fix-all';
import { unnamedLosses } from '../../server/src/rules/engine/fix-law';
import type { Problem, Fix } from '../../server/src/rules/engine/rule';
import { rules } from '../../server/src/rules/engine/rules';
import type { LetterService } from '../../server/src/service/service';
import { harmOf, wordCounts } from './fix-oracle';
import { mutateText, seededRandom } from './mutate-text';

/** What trying the fixes of many texts came to. */
export interface FixTally {
  texts: number;
  /** Offered, with those that other texts had too. */
  offered: number;
  /** Tried: those that no text before offered in the same words about them. */
  tried: number;
  /** By rule: how many fixes the runner did not offer, as they break the law. */
  readonly withheld: Map<string, number>;
  /** Where that was, for whoever mends the rule. */
  readonly withheldAt: string[];
  readonly triedByRule: Map<string, number>;
  /** What went wrong, each with the seed that leads there; no more than are worth reading. */
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
  /** How many texts, after how many others of the same seed. */
  readonly texts: number;
  readonly from?: number;
  readonly seed: number;
  /** So many texts one after the other are made from one letter, whose paragraphs are known by then. */
  readonly perLetter: number;
  /**
   * Of so many texts one is held against the rules of prose too; the others against those of structure, which are
   * quick.
   */
  readonly proseOf: number;
  /** Of so many texts one has all its safe fixes made at once. */
  readonly fixAllOf: number;
}

/**
 * Mutates letters, and holds every fix of what comes out against the law and against the oracle, each alone; and all
 * safe ones together.
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
  // Each round's fixes are lawful one by one; together they may name no more than all of them name.
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
  // What is missing is put in and nothing goes, so there is nothing to name.
  const { edits } = insertMissing(service.read(text));
  if (edits.length > 0 && harmOf(text, { title: '', kind: 'safe', edits }).lost.length > 0)
    note(tally, `${at}: inserting what is missing loses words`);
  const whole: Fix = { title: titles.join(' '), kind: 'safe', edits: once.edits };
  const { lost } = harmOf(text, whole);
  tally.fixAllLost += lost.length;
  if (lost.length > 0) note(tally, `${at}: fix all lost ${lost.join(' ')}`);
}

/** A fix as it is, with what stands beside its edits: the same again is not tried twice. */
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

/** The tally in lines for people. */
export const tallyInWords = (tally: FixTally): string =>
  [
    `${tally.texts} texts, ${tally.offered} fixes offered, ${tally.tried} of them different and tried alone`,
    `${tally.lost} words lost that a title does not name, ${tally.joined} joins`,
    `${[...tally.withheld.values()].reduce((sum, count) => sum + count, 0)} fixes withheld by the ` +
      `law${[...tally.withheld].map(([rule, count]) => `; ${rule} ${count}`).join('')}`,
    `${tally.fixAllTexts} texts with all safe fixes made: ${tally.fixAllAgain} not done after once, ` +
      `${tally.fixAllLost} words lost`,
  ].join('\n');
