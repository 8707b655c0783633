import { describe, expect, it } from 'vitest';
import { decodePhrases, encodePhrases } from '../../server/src/phrases/codec';
import type { CountRequest } from '../../server/src/phrases/count';
import { countPhrases } from '../../server/src/phrases/count';
import { CandidateMaker } from '../../server/src/phrases/edits';
import { isObjectPronoun } from '../../server/src/phrases/object-pronouns';
import { paragraphsOf } from '../../server/src/phrases/paragraphs';
import type { Scores } from '../../server/src/phrases/reader';
import { PhraseReader } from '../../server/src/phrases/reader';
import { SequenceFilter, hashOf } from '../../server/src/phrases/sequence-filter';
import { TeamPhrases, learntFrom } from '../../server/src/phrases/team-phrases';
import { sentencesOf } from '../../server/src/phrases/tokens';
import { usualWordsAround } from '../../server/src/phrases/usual-words';

const request: CountRequest = {
  fewestDocuments: 3,
  fewestWords: 3,
  fewest: [3, 3, 3],
  fewestOfClasses: [3, 3, 3, 3],
  fewestPairs: 3,
  classes: 12,
  ownClasses: 6,
};
const SENTENCES =
  'We see that social workers know all their children well. All the plans are clear for children and families.';
const document = (text: string) => paragraphsOf(text).flatMap((paragraph) => sentencesOf(paragraph));
const counted = (texts: readonly string[]) => countPhrases(texts.map(document), request);
const four = counted(Array.from({ length: 4 }, () => SENTENCES));
/** Enough to establish what is usual. */
const many = counted(Array.from({ length: 400 }, () => SENTENCES));

/** The gain alone decides: a single tree with one split. */
const scores: Scores = { threshold: 1, roots: [0], features: [1, -1, -1], thresholds: [2, 0, 2], next: [1, 0, 0] };

const keys = (text: string): readonly string[] => sentencesOf(text).map((one) => one.map(({ key }) => key).join(' '));

describe('tokens', () => {
  it('are words, numbers and marks, sentence by sentence, with their spans', () => {
    const text = '  It’s 12 of 30. ‘Early help’ works: the families’ needs are met!';
    expect(keys(text)).toEqual(['it’s # of #', 'early help works : the families’ needs are met']);
    for (const { start, end, key } of sentencesOf(text).flat())
      expect(text.slice(start, end).toLowerCase().replace(/\d+/, '#')).toBe(key);
  });

  it('do not end a sentence at a mark inside it', () => {
    expect(keys('See e.g. the plan. Then rest.')).toEqual(['see e g the plan', 'then rest']);
  });
});

describe('counts', () => {
  it('match the documents', () => {
    const { sequences, vocabulary } = four;
    const symbols = ['social', 'workers', 'know', 'all'].map((word) => vocabulary.symbolOf(word));
    for (const length of [1, 2, 3, 4]) expect(sequences.count(symbols, 0, length)).toBe(4);
    expect(sequences.count([symbols[1] as number, symbols[0] as number], 0, 2)).toBe(0);
  });

  it('know the context after each symbol for the next', () => {
    const { sequences, vocabulary } = four;
    const row = ['social', 'workers', 'know', 'plans'].map((word) => vocabulary.symbolOf(word));
    const contexts = sequences.contextsFor(row.length);
    row.forEach((symbol, at) => sequences.step(contexts, at, symbol, contexts, at + 1));
    const timesBefore = (place: number) =>
      [1, 2, 3].map((length) => {
        const node = contexts[place * 3 + length - 1] as number;
        return node < 0 ? 0 : sequences.levels[length - 1]?.counts[node];
      });
    expect(timesBefore(0)).toEqual([0, 0, 0]);
    expect(timesBefore(1)).toEqual([4, 0, 0]);
    expect(timesBefore(3)).toEqual([4, 4, 4]);
    // “Know plans” does not occur.
    expect(timesBefore(4)).toEqual([4, 0, 0]);
  });

  it('give higher probability to words seen after the same context', () => {
    const { sequences, vocabulary } = four;
    const after = (words: readonly string[], word: string) => {
      const contexts = sequences.contextsFor(words.length);
      words.forEach((before, at) => sequences.step(contexts, at, vocabulary.symbolOf(before), contexts, at + 1));
      return sequences.step(contexts, words.length, vocabulary.symbolOf(word), sequences.contextsFor(0), 0);
    };
    // Four of four, less the mass reserved for unseen words.
    expect(after(['social', 'workers'], 'know')).toBeGreaterThan(0.9);
    expect(after(['social', 'workers'], 'plans')).toBeLessThan(0.01);
    expect(after(['plans'], 'know')).toBeLessThan(after(['workers'], 'know'));
  });

  it('include nothing found in fewer than three documents, however often it occurs', () => {
    const often = Array.from({ length: 9 }, () => 'The clerk hid the blue ledger.').join(' ');
    const { vocabulary, sequences } = counted([often, often, SENTENCES, SENTENCES, SENTENCES]);
    expect(vocabulary.words).not.toContain('ledger');
    expect(vocabulary.words).toContain('social');
    const words = sequences.levels.slice(1).flatMap(({ symbols }) => [...symbols]);
    expect(words.map((symbol) => vocabulary.wordOf(symbol))).not.toContain('clerk');
  });

  it('recognise rarer sequences, and rarely mistake others for them', () => {
    const once = 'Children see clear plans.';
    const { vocabulary, sequences, seldom } = counted([SENTENCES, SENTENCES, SENTENCES, once]);
    const symbols = (words: string) => words.split(' ').map((word) => vocabulary.symbolOf(word));
    expect(sequences.count(symbols('children see'), 0, 2)).toBe(0);
    expect(seldom.has(symbols('children see'), 0, 2)).toBe(true);
    expect(seldom.has(symbols('children see clear'), 0, 3)).toBe(true);
    expect(sequences.count(symbols('social workers know'), 0, 3)).toBe(3);
    const numbers = Array.from({ length: 2_000 }, (_, at) => [at, at + 1]);
    const filter = SequenceFilter.of(numbers.map((pair) => hashOf(pair, 0, 2)));
    expect(numbers.every((pair) => filter.has(pair, 0, 2))).toBe(true);
    const wrong = numbers.filter(([first = 0]) => filter.has([first, first + 2], 0, 2)).length;
    // By chance all three of six bits are set for (1 - e^-0.5)^3 of 2,000, which is 122.
    expect(wrong).toBeLessThan(200);
    expect(SequenceFilter.none.has([1, 2], 0, 2)).toBe(false);
  });

  it('contain no names', () => {
    const { vocabulary } = counted(Array.from({ length: 4 }, () => 'Leaders in Northmoor met Jo Holt there.'));
    expect(vocabulary.words).not.toContain('northmoor');
    expect(vocabulary.words).not.toContain('holt');
  });

  it('give probabilities that add up to at most one, and nearly one', () => {
    const { sequences, vocabulary } = four;
    const contexts = sequences.contextsFor(2);
    const context = [vocabulary.symbolOf('social'), vocabulary.symbolOf('workers')];
    context.forEach((symbol, at) => sequences.step(contexts, at, symbol, contexts, at + 1));
    const next = sequences.contextsFor(0);
    const sum = Array.from({ length: vocabulary.size }, (_, symbol) =>
      sequences.step(contexts, 2, symbol, next, 0),
    ).reduce((all, one) => all + one, 0);
    expect(sum).toBeGreaterThan(0.95);
    expect(sum).toBeLessThan(1.05);
  });

  it('are the same for the same documents, and survive encoding', () => {
    const bytes = encodePhrases(four);
    expect(encodePhrases(counted(Array.from({ length: 4 }, () => SENTENCES)))).toEqual(bytes);
    const back = decodePhrases(bytes);
    expect(back.vocabulary.words).toEqual(four.vocabulary.words);
    expect([...back.classes]).toEqual([...four.classes]);
    expect(encodePhrases(back)).toEqual(bytes);
  });

  it('are refused in a sentence if their bytes are damaged', () => {
    const bytes = encodePhrases(four);
    for (let length = 0; length < bytes.length; length += 7)
      expect(() => decodePhrases(bytes.subarray(0, length)), String(length)).toThrow(/^It /);
  });
});

describe('candidates', () => {
  const maker = new CandidateMaker(four);
  const made = (text: string, place: number) =>
    [...maker.at(sentencesOf(text)[0] ?? [], place)].map(({ kind, keys: words }) => `${kind}: ${words.join(' ')}`);

  it('are known words only', () => {
    expect(made('The plan is clear', 1)).toContain('plural: plans');
    expect(made('Plans is clear', 1)).toContain('agreement: are');
    expect(made('Plans are cleer', 2)).toContain('slip: clear');
    expect(made('Plans are are clear', 2)).toContain('twice: ');
    expect(made('Plans clear', 1)).toContain('missing: are');
    for (const candidate of made('The plan is clear', 1).map((one) => one.replace(/^.*: /, '')))
      if (candidate !== '') expect(four.vocabulary.words).toContain(candidate);
  });
});

describe('include typing errors', () => {
  const { words } = four.vocabulary;
  const maker = new CandidateMaker(four);
  const others = (word: string) => maker.instead(word).flatMap(({ keys: [key] }) => key ?? []);

  it.each(['no letter', 'one more', 'another', 'two changed round'])('are all found: %s', (kind) => {
    for (const word of words.filter((each) => /^[a-z]{4,}$/.test(each))) {
      const slip = {
        'no letter': word.slice(0, 1) + word.slice(2),
        'one more': `${word.slice(0, 2)}q${word.slice(2)}`,
        another: `${word.slice(0, 2)}q${word.slice(3)}`,
        'two changed round': word.charAt(1) + word.charAt(0) + word.slice(2),
      }[kind] as string;
      if (slip !== word) expect(others(slip), slip).toContain(word);
    }
  });
});

describe('the reader', () => {
  const reader = new PhraseReader(many, scores);
  const said = (text: string) =>
    reader.unusualIn(text).map(({ edit }) => text.slice(0, edit.start) + edit.text + text.slice(edit.end));

  it('reports nothing usual', () => {
    expect(said(SENTENCES)).toEqual([]);
    expect(said('')).toEqual([]);
    expect(said('. , ! ’')).toEqual([]);
  });

  it('suggests the usual words one small edit away', () => {
    const [workers, plans] = [`${SENTENCES.split('. ')[0] ?? ''}.`, SENTENCES.split('. ')[1] ?? ''];
    expect(said(plans.replace('are', 'is'))).toEqual([plans]);
    expect(said(workers.replace('their', 'there'))).toEqual([workers]);
    expect(said(plans.replace('for', 'for and'))).toEqual([plans]);
    expect(said(workers.replace('their ', ''))).toEqual([workers]);
    expect(said(plans.replace('All', 'Al'))).toEqual([plans]);
  });

  it('gives the usual words as they would be written, and few of them', () => {
    const usual = (text: string) => reader.unusualIn(text).map((one) => one.usual);
    expect(usual('All the plans is clear for children and families.')).toEqual(['the plans are clear']);
    expect(usual('We see that social workers know All there children well.')).toEqual(['know All their children']);
    expect(usual('Al the plans are clear for children and families.')).toEqual(['All the plans are']);
  });

  it('shows two words on each side of a word that goes, even if fewer are usual together', () => {
    const shown = (text: string) => reader.unusualIn(text).map(({ usual, whole }) => [usual, whole]);
    expect(shown('Eastvale plans and are clear for children and families.')).toEqual([
      ['plans are clear for', 'Eastvale plans are clear for'],
    ]);
    expect(shown('All the plans are clear for and children and families.')).toEqual([
      ['clear for children and', undefined],
    ]);
    expect(shown('All the plans is clear for children and families.')).toEqual([['the plans are clear', undefined]]);
  });

  it('does not call words usual that never occurred together, or names', () => {
    const nonsense = 'Eastvale plans well the know all is clear families see their.';
    const { vocabulary, sequences } = many;
    for (const { usual } of reader.unusualIn(nonsense)) {
      const symbols = usual.split(' ').map((word) => vocabulary.symbolOf(word.toLowerCase()));
      expect(sequences.count(symbols, 0, symbols.length), usual).toBeGreaterThan(0);
      expect(usual).not.toContain('Eastvale');
    }
    expect(reader.unusualIn('Eastvale plans is clear for children and families.').map(({ usual }) => usual)).toEqual([
      'plans are clear for',
    ]);
  });

  it('reports the same if the sentence moves', () => {
    const slip = 'All the plans is clear for children and families.';
    const [first, second] = reader.unusualIn(`${slip} ${slip}`);
    expect((second?.start ?? 0) - (first?.start ?? 0)).toBe(slip.length + 1);
    expect((second?.edit.start ?? 0) - (first?.edit.start ?? 0)).toBe(slip.length + 1);
  });

  it('leaves alone what a team’s letters repeat', () => {
    const slip = 'All the plans is clear for children and families.';
    const lines = learntFrom(
      Array.from({ length: 3 }, () => document(slip)),
      3,
    );
    expect(lines).toContain('plans is clear');
    expect(reader.withTeam(TeamPhrases.of(lines)).unusualIn(slip)).toEqual([]);
    expect(reader.withTeam(TeamPhrases.of(['# plans is clear', ''])).unusualIn(slip)).toHaveLength(1);
  });
});

describe('usual words', () => {
  const around = (text: string, start: number, end: number) => {
    const sentence = sentencesOf(text)[0] ?? [];
    const usual = usualWordsAround(sentence, start, end, four);
    return (
      usual &&
      sentence
        .slice(usual.from, usual.to)
        .map(({ key }) => key)
        .join(' ')
    );
  };

  it('are up to four around the change, as evenly spread as possible', () => {
    expect(around('all the plans are clear for children', 3, 4)).toBe('the plans are clear');
    expect(around('all the plans are clear for children', 3, 3)).toBe('the plans are clear');
    expect(around('all the plans are', 0, 1)).toBe('all the plans are');
  });

  it('end at a sequence that was not counted, and at a name or a mark', () => {
    expect(around('children are clear for children', 2, 3)).toBe('are clear for children');
    expect(around('Northmoor plans are Eastvale', 1, 2)).toBe('plans are');
    expect(around('plans are, clear', 1, 2)).toBe('plans are');
    expect(around('children plans', 1, 2)).toBeUndefined();
    expect(around('Northmoor', 0, 1)).toBeUndefined();
  });
});

describe('what a team learns', () => {
  it('occurs in enough letters, and contains no names or numbers', () => {
    const letters = Array.from({ length: 3 }, () => document('We met Jo Holt at 12 homes. The team works very well.'));
    expect(learntFrom(letters, 3)).toEqual(['team works very', 'the team works', 'works very well']);
    expect(learntFrom(letters.slice(1), 3)).toEqual([]);
  });
});

describe('a pronoun before words that tell when or how', () => {
  /** Whether an edit of the word in brackets is passed over. */
  const passed = (text: string): boolean => {
    const from = (sentencesOf(text.slice(0, text.indexOf('['))).at(-1) ?? []).length;
    const sentence = sentencesOf(text.replace(/[[\]]/g, '')).at(-1) ?? [];
    return isObjectPronoun(sentence, { from, to: from + 1 });
  };

  it('is the object of the verb or preposition before it', () => {
    expect(passed('Bakers look at [it] weekly.')).toBe(true);
    expect(passed('Bakers look at [it] weekly, and taste it.')).toBe(true);
    expect(passed('Bakers discuss [it] regularly with the millers.')).toBe(true);
    expect(passed('Bakers review [them] every month.')).toBe(true);
    expect(passed('Bakers review [them] monthly and act on what they find.')).toBe(true);
  });

  it('may be a slip before a noun, or at the start', () => {
    expect(passed('Bakers read [them] weekly reports.')).toBe(false);
    expect(passed('Bakers know [them] bread well.')).toBe(false);
    expect(passed('[It] regularly rains.')).toBe(false);
    expect(passed('Bakers look [for] weekly.')).toBe(false);
  });
});
