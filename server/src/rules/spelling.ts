import type { Block } from '../letter/letter';
import type { Prose } from '../prose/prose';
import type { Doubt } from '../prose/spelling/doubts';
import { isSlipOfName, isTitleWord, wellKnownName } from '../prose/spelling/names';
import { slipOf } from '../prose/spelling/slips';
import type { Reading } from '../reading/reading';
import { runningText } from '../reading/running-text';
import type { Span } from '../text/span';
import type { NamesInLetter, WordsOfBlock } from './names-in-letter';
import { namesInLetter, wordsOfBlock } from './names-in-letter';
import { named } from './rewriting';
import type { Fix, Gathered, Report } from './rule';
import { letterRule } from './rule';

const messages = {
  unknown: '“{word}” is not in the dictionary: correct it, or add it to the dictionary.',
  misspelt: '“{word}” is not in the dictionary: “{right}” is probably meant.',
  unlikely: '“{word}” is a word, but “{right}” is probably meant.',
  american: '“{word}” is not the British spelling that the house uses: write “{right}”.',
  shift: '“{word}” has a capital too many: write “{right}”.',
  capital: '“{word}” has a capital: write “{right}”.',
  name: '“{word}” is spelt “{right}” elsewhere in this letter: spell it alike.',
} as const;

export default letterRule({
  meta: {
    id: 'spelling',
    title: 'A word or a name is misspelt',
    why:
      'A misspelt word is the first thing that readers of a published letter see, and a name spelt in two ' +
      'ways makes them doubt the rest. The dictionary is British with -ise, as Ofsted spells, and has the ' +
      'words of the trade and the places of England. Names are learnt from the letter itself. A word that ' +
      'is not in the dictionary and like no other is information only; add it to the letter’s, the ' +
      'workspace’s or your own words.',
    group: 'prose',
    severity: 'warning',
    fix: 'safe',
    reads: 'prose',
    profile: 'quiet',
    messages,
    options: {},
  },

  looksAt: ['frame'],

  gather: { of: 'blocks', from: wordsOfBlock },

  *check(reading, _options, prose, gathered) {
    const words = doubtedWords(reading, gathered, prose);
    if (words.size === 0) return;
    let names: NamesInLetter | undefined;
    // Names are held against each other: a text with hundreds of them is no letter, and would take for ever.
    const tooMany = words.size > MOST_NAMES;
    for (const word of words.values()) {
      if (tooMany && word.capital) continue;
      const said = word.capital
        ? ofCapital(word, words, (names ??= namesInLetter(reading, gathered, prose)))
        : ofSmall(word.first);
      const report = said && reportOf(word, said, reading);
      if (report) yield report;
    }
  },

  examples: {
    valid: [
      {
        name: 'words of the trade',
        letter: letter('Children in kinship care have timebound plans, genograms and trauma-informed help.'),
      },
      {
        name: 'British spelling with -ise',
        letter: letter(
          'Managers recognise and prioritise what children need, and their counselling is well organised.',
        ),
      },
      {
        name: 'possessives and contractions',
        letter: letter('The child’s plan and the children’s views don’t differ, and it’s their parents’ wish too.'),
      },
      {
        name: 'hyphens',
        letter: letter(
          'Pre-birth and extra-familial risks, re-referrals and child-centred decision-making are seen to ' +
            'by co-ordinators.',
        ),
      },
      {
        name: 'a name inside a sentence',
        letter: letter('Leaders have bought Startwell and the Pennywhistle programme.'),
      },
      {
        name: 'a name at the start of a sentence that stands elsewhere too',
        letter: letter('Leaders have bought Startwell. Startwell is used by all teams.'),
      },
      {
        name: 'a name from the address at the start of a sentence',
        letter:
          'Ms Ada Quenby\nDirector of Children’s Services\n' +
          'Northmoor Council\n\nDear Ms Quenby\n\n' +
          '## Main findings\n\n' +
          'Quenby and Northmoor are spelt alike here.\n',
      },
      {
        name: 'abbreviations, figures and numerals',
        letter: letter('The MASH and 2 IROs met the DfE on the 21st about part (ii) of section 47.'),
      },
      {
        name: 'addresses on the web, of e-mail and of files',
        letter: letter('Write to enquiries@ofstd.gov.uk or see www.northmor.gov.uk/childrns and the file planns.docx.'),
      },
      { name: 'an organisation with its own -ize', letter: letter('Staff follow the World Health Organization.') },
      {
        name: 'the letter’s own words',
        letter:
          '---\nwords: [wibbling, Wobblet]\n---\nDear Ms Quenby\n\n' +
          '## Main findings\n\n' +
          'Teams are wibbling. Wobblet helps them.\n',
      },
      {
        name: 'two places that are alike',
        letter: letter('Children from Warrington live in Darlington, Hereford and Hertford.'),
      },
      { name: 'an accent and a hard hyphen', letter: letter('A vis‑à‑vis is naïve.') },
    ],
    invalid: [
      {
        name: 'a letter too many',
        letter: letter('Workers see children’s ⟦divserse⟧ needs.'),
        says: ['“divserse” is not in the dictionary: “diverse” is probably meant.'],
        fixed: letter('Workers see children’s diverse needs.'),
      },
      {
        name: 'several words are near',
        letter: letter('Social workers ring back ⟦quicky⟧ most days.'),
        says: ['“quicky” is not in the dictionary: correct it, or add it to the dictionary.'],
        fixed: null,
      },
      {
        name: 'no word is near',
        letter: letter('They are ⟦flimborated⟧.'),
        says: ['“flimborated” is not in the dictionary: correct it, or add it to the dictionary.'],
        fixed: null,
      },
      {
        name: 'twice the same',
        letter: letter('The ⟦assesment⟧ is late.\n\nEach assesment is late.'),
        says: ['“assesment” is not in the dictionary: “assessment” is probably meant.'],
        fixed: letter('The assessment is late.\n\nEach assessment is late.'),
      },
      {
        name: 'at the start of a sentence',
        letter: letter('⟦Mangement⟧ oversight is weak.'),
        says: ['“Mangement” is not in the dictionary: “Management” is probably meant.'],
        fixed: letter('Management oversight is weak.'),
      },
      {
        name: 'a part of a word with hyphens',
        letter: letter('Their ⟦decison⟧-making is slow.'),
        says: ['“decison” is not in the dictionary: “decision” is probably meant.'],
        fixed: letter('Their decision-making is slow.'),
      },
      {
        name: 'the possessive ending stays',
        letter: letter('The ⟦assesment⟧’s view is clear.'),
        says: ['“assesment” is not in the dictionary: “assessment” is probably meant.'],
        fixed: letter('The assessment’s view is clear.'),
      },
      {
        name: 'a missing apostrophe',
        letter: letter('It was referred to ⟦childrens⟧ services.'),
        says: ['“childrens” is not in the dictionary: “children’s” is probably meant.'],
        fixed: letter('It was referred to children’s services.'),
      },
      {
        name: 'a missing hyphen',
        letter: letter('A ⟦multiagency⟧ panel meets.'),
        says: ['“multiagency” is not in the dictionary: “multi-agency” is probably meant.'],
        fixed: letter('A multi-agency panel meets.'),
      },
      {
        name: 'words run together',
        letter: letter('The ⟦parentsand⟧ their children came.'),
        says: ['“parentsand” is not in the dictionary: “parents and” is probably meant.'],
        fixed: letter('The parents and their children came.'),
      },
      {
        name: 'a word that no letter means',
        letter: letter('Senior ⟦mangers⟧ know this.'),
        says: ['“mangers” is a word, but “managers” is probably meant.'],
        fixed: letter('Senior managers know this.'),
      },
      {
        name: '-ize and American spelling',
        letter: letter('Care is well ⟦organized⟧ and the new ⟦center⟧ is open.'),
        says: [
          '“organized” is not the British spelling that the house uses: write “organised”.',
          '“center” is not the British spelling that the house uses: write “centre”.',
        ],
        fixed: letter('Care is well organised and the new centre is open.'),
      },
      {
        name: 'a small letter for a capital',
        letter: letter('Visits by ⟦ofsted⟧ help.'),
        says: ['“ofsted” has a capital: write “Ofsted”.'],
        fixed: letter('Visits by Ofsted help.'),
      },
      {
        name: 'a capital too many',
        letter: letter('⟦SOcial⟧ workers stay.'),
        says: ['“SOcial” has a capital too many: write “Social”.'],
        fixed: letter('Social workers stay.'),
      },
      {
        name: 'the authority’s name misspelt',
        letter:
          'Ms Ada Quenby\nDirector of Children’s Services\n' +
          'Northmoor Council\n\nDear Ms Quenby\n\n' +
          '## Main findings\n\nIn ⟦Northmor⟧, help comes early.\n',
        says: ['“Northmor” is spelt “Northmoor” elsewhere in this letter: spell it alike.'],
        fixed:
          'Ms Ada Quenby\nDirector of Children’s Services\n' +
          'Northmoor Council\n\nDear Ms Quenby\n\n' +
          '## Main findings\n\nIn Northmoor, help comes early.\n',
      },
      {
        name: 'a name spelt otherwise later',
        letter: letter('Leaders have bought Pennywhistle.\n\nAll teams use ⟦Pennywistle⟧ now.'),
        says: ['“Pennywistle” is spelt “Pennywhistle” elsewhere in this letter: spell it alike.'],
        fixed: letter('Leaders have bought Pennywhistle.\n\nAll teams use Pennywhistle now.'),
      },
      {
        name: 'a place misspelt',
        letter: letter('Some children live in ⟦Middlesborough⟧.'),
        says: ['“Middlesborough” is not in the dictionary: “Middlesbrough” is probably meant.'],
        fixed: letter('Some children live in Middlesbrough.'),
      },
      {
        name: 'a word of a title misspelt',
        letter: letter('The ⟦Directer⟧ of Education came.'),
        says: ['“Directer” is not in the dictionary: “Director” is probably meant.'],
        fixed: letter('The Director of Education came.'),
      },
      {
        name: 'inside a quotation',
        letter: letter('One said, ‘They ⟦realy⟧ listen.’'),
        says: ['“realy” is not in the dictionary: correct it, or add it to the dictionary.'],
        fixed: null,
      },
    ],
  },
});

function letter(text: string): string {
  return `Dear Ms Quenby\n\n## Main findings\n\n${text}\n`;
}

/** A word that the dictionary does not have, with every place of the running text where it stands so. */
interface DoubtedWord {
  /** As written. */
  readonly text: string;
  readonly word: string;
  readonly capital: boolean;
  readonly first: Doubt;
  readonly places: { readonly doubt: Doubt; readonly block: Block }[];
}

const MOST_NAMES = 300;

type Message = keyof typeof messages;

interface Said {
  readonly message: Message;
  /** What is meant; undefined where that is not known. */
  readonly right?: string;
  readonly sure: boolean;
}

function doubtedWords(
  reading: Reading,
  gathered: readonly Gathered<WordsOfBlock>[],
  prose: Prose,
): ReadonlyMap<string, DoubtedWord> {
  const own = reading.letter.frontMatter.words;
  const isOwn = (word: string): boolean => prose.words.has(word) || own.includes(word);
  const words = new Map<string, DoubtedWord>();
  const running = new Set(runningText(reading));
  for (const { block, found } of gathered) {
    if (!running.has(block)) continue;
    for (const doubt of found.doubts) {
      const { text, word, small, within, capital } = doubt;
      if (isOwn(text) || isOwn(word) || isOwn(small) || isOwn(within)) continue;
      const known = words.get(text);
      if (known) known.places.push({ doubt, block });
      else words.set(text, { text, word, capital, first: doubt, places: [{ doubt, block }] });
    }
  }
  return words;
}

function ofSmall({ remedy }: Doubt): Said {
  switch (remedy.kind) {
    case 'slip':
      return { message: remedy.word ? 'unlikely' : 'misspelt', right: remedy.right, sure: true };
    case 'american':
      return { message: 'american', right: remedy.right, sure: true };
    case 'capital':
      return { message: 'capital', right: remedy.right, sure: true };
    case 'shift':
      return { message: 'shift', right: remedy.right, sure: true };
    case 'near':
      return { message: 'unknown', sure: true };
    case 'none':
      return { message: 'unknown', sure: false };
  }
}

/**
 * A word with a capital is a name, unless it is like one that the letter or the country has, or a small word that is
 * misspelt.
 */
function ofCapital(
  { word, first, places }: DoubtedWord,
  words: ReadonlyMap<string, DoubtedWord>,
  names: NamesInLetter,
): Said | undefined {
  if (names.isSure(word)) return undefined;
  if (first.remedy.kind === 'shift') return ofSmall(first);
  const right = names.like(word) ?? otherSpelling(word, places.length, words);
  if (right !== undefined) return { message: 'name', right, sure: true };
  const wellKnown = wellKnownName(word);
  if (wellKnown !== undefined) return { message: 'misspelt', right: wellKnown, sure: true };
  const { remedy, small } = first;
  if (places.every(({ doubt }) => doubt.opens)) {
    // Any word has a capital there; one that is like no other is a name.
    return remedy.kind === 'none' || remedy.kind === 'capital' ? undefined : ofSmall(first);
  }
  if (remedy.kind === 'american') return first.afterCapital ? undefined : ofSmall(first);
  if (slipOf(small)?.word === false) return ofSmall(first);
  const title =
    remedy.kind === 'slip'
      ? [remedy.right].find(isTitleWord)
      : remedy.kind === 'near'
        ? remedy.words.find(isTitleWord)
        : undefined;
  return title === undefined ? undefined : { message: 'misspelt', right: title, sure: true };
}

/** The other spelling of a name that the letter has more often, or earlier. */
function otherSpelling(word: string, count: number, words: ReadonlyMap<string, DoubtedWord>): string | undefined {
  let later = false;
  for (const other of words.values()) {
    if (other.word === word) later = true;
    else if (
      other.capital &&
      (later ? other.places.length > count : other.places.length >= count) &&
      other.places.some(({ doubt }) => !doubt.opens) &&
      isSlipOfName(word, other.word)
    )
      return other.word;
  }
  return undefined;
}

function reportOf(
  { text, places: all }: DoubtedWord,
  { message, right, sure }: Said,
  reading: Reading,
): Report<typeof messages> | undefined {
  // The rule of authorities has its word on those that it does not know.
  const unknown = reading.facts.authorities.filter(({ authority }) => !authority).map(({ span }) => span);
  const places = all
    .map(({ doubt, block }) => ({ doubt, span: block.plain.toSource(doubt) }))
    .filter(({ span }) => !unknown.some((other) => other.start <= span.start && span.end <= other.end));
  const [first, ...others] = places;
  if (!first) return undefined;
  const shown = right === undefined ? undefined : meantFor(first.doubt, message, right);
  const where = {
    span: first.span,
    related: others.slice(0, MOST_RELATED).map(({ span }) => ({ span, message: 'It stands here too.' })),
    unknownWord: text,
    fixes: shown === undefined ? [] : fixesOf(places, message, shown, reading.letter.text),
    ...(sure ? {} : { severity: 'info' as const }),
  };
  if (message === 'unknown' || shown === undefined) return { message: 'unknown', data: { word: text }, ...where };
  return { message, data: { word: text, right: shown }, ...where };
}

/** A list of places that nobody reads to its end is sent again at every keystroke. */
const MOST_RELATED = 9;

/** What is meant, with the capital that the word has and the apostrophe of the house. */
function meantFor({ capital }: Doubt, message: Message, right: string): string {
  const typed = right.replace(/'/g, '’');
  return capital && message !== 'name' ? typed.charAt(0).toUpperCase() + typed.slice(1) : typed;
}

/** One fix for all places; none where markup stands inside a word. */
function fixesOf(
  places: readonly { readonly doubt: Doubt; readonly span: Span }[],
  message: Message,
  right: string,
  text: string,
): readonly Fix[] {
  const edits = places
    .filter(
      ({ doubt, span }) =>
        span.end - span.start === doubt.end - doubt.start && !/[*_`&]/.test(text.slice(span.start, span.end)),
    )
    .map(({ span }) => ({ span, text: right }));
  if (edits.length < places.length) return [];
  // What somebody else wrote, and what may be a name, is not changed unasked.
  const safe = message === 'american' && places.every(({ doubt }) => !doubt.quoted && !doubt.capital);
  return named(text, {
    title: `Write “${right}”`,
    kind: safe ? 'safe' : 'suggested',
    edits,
    ...(edits.length > 1 ? { where: `(${edits.length} places)` } : {}),
  });
}
