import { memoizeByBlock } from '../memo/memoize-by-block';
import type { BlockText } from '../text/annotated-text';
import { regex } from '../text/regex';
import type {
  BlockProse,
  Grammar,
  GrammarProblem,
  Phrases,
  Prose,
  Remark,
  Retext,
  RetextCheck,
  Sentence,
  Stretch,
  Word,
  UnknownWord,
} from './block-prose';
import type { Dictionary } from './dictionary';
import { unknownWordsOf } from './spelling/unknown-words';
import { tokenize } from './tokenize';

export interface ProseParts {
  readonly dictionary: Dictionary;
  /** Called when a sentence or a retext check is first needed. */
  readonly retext: () => Retext;
  /** Called when the grammar of a text is first checked. */
  readonly grammar: () => Grammar;
  /**
   * Called whenever the usual word sequences are needed; must return the same object for the same list of a team's own.
   */
  readonly phrases?: (own: readonly string[]) => Phrases | undefined;
}

/** Creates a `Prose`. */
export function createProse({ dictionary, retext, grammar, phrases = () => undefined }: ProseParts): Prose {
  const of = memoizeByBlock(
    (text: BlockText): BlockProse => new ProseOnDemand(text.plain.text, dictionary, retext, grammar),
  );
  const made = (own: Own): Prose => ({
    dictionary,
    of,
    ...own,
    phrases: () => phrases(own.ownPhrases),
    withWords: (words) => made({ ...own, words: new Set(words) }),
    withPhrases: (ownPhrases) => made({ ...own, ownPhrases }),
    withWording: (wording) => made({ ...own, wording }),
    withArchive: (archive) => made({ ...own, archive }),
  });
  return made({ words: new Set(), ownPhrases: [], wording: [], archive: undefined });
}

/** What a team and the settings add. */
type Own = Pick<Prose, 'words' | 'ownPhrases' | 'wording' | 'archive'>;

/** A quotation mark opens at the start of a word and closes after its end; an apostrophe inside a word does neither. */
const QUOTED = String.raw`(?:[^‘’]|’(?=\p{L}))`;
const QUOTATION = regex(
  'gu',
  // A quotation in single marks may contain another.
  String.raw`(?<![\p{L}\p{N}])(?:‘${QUOTED}{0,400}‘${QUOTED}{0,80}’${QUOTED}{0,400}’(?![\p{L}\p{N}])`,
  String.raw`|‘[^‘]{0,600}?’(?![\p{L}\p{N}])|“[^“”]{0,600}”|"[^"]{0,600}"`,
  String.raw`|'(?=\p{L})(?:[^'\n]|'(?=\p{L})){1,100}(?<=[\p{L}\p{N}.,?!])'(?![\p{L}\p{N}]))`,
);

class ProseOnDemand implements BlockProse {
  #words: readonly Word[] | undefined;
  #quotations: readonly Stretch[] | undefined;
  #unknownWords: readonly UnknownWord[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  #said: Map<RetextCheck, readonly Remark[]> | undefined;
  readonly #dictionary: Dictionary;
  #grammar: readonly GrammarProblem[] | undefined;
  readonly #retext: () => Retext;
  readonly #loadGrammar: () => Grammar;

  constructor(
    readonly plain: string,
    dictionary: Dictionary,
    retext: () => Retext,
    grammar: () => Grammar,
  ) {
    this.#dictionary = dictionary;
    this.#retext = retext;
    this.#loadGrammar = grammar;
  }

  get words(): readonly Word[] {
    return (this.#words ??= tokenize(this.plain));
  }

  get quotations(): readonly Stretch[] {
    return (this.#quotations ??= !/[‘“"']/.test(this.plain)
      ? []
      : [...this.plain.matchAll(QUOTATION)].map((found) => ({
          start: found.index,
          end: found.index + found[0].length,
        })));
  }

  get unknownWords(): readonly UnknownWord[] {
    return (this.#unknownWords ??= unknownWordsOf(this, this.#dictionary));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= this.#retext().sentencesOf(this.plain));
  }

  remarks(check: RetextCheck): readonly Remark[] {
    const known = this.#said?.get(check);
    if (known) return known;
    const remarks = this.#retext().remarks(check, this.plain);
    (this.#said ??= new Map()).set(check, remarks);
    return remarks;
  }

  get grammar(): readonly GrammarProblem[] {
    return (this.#grammar ??= /\p{L}{2}\s+\p{L}/u.test(this.plain) ? this.#loadGrammar().problemsIn(this.plain) : []);
  }
}
