import type { Nodes, Parents, Sentence, SentenceContent, Word } from 'nlcst';
import { isLiteral } from 'nlcst-is-literal';
import type { Options as Normalizing } from 'nlcst-normalize';
import { normalize } from 'nlcst-normalize';
import { visit } from 'unist-util-visit';
import { memoizeByString } from '../../../memo/bounded-cache';
import { memoizeWeak } from '../../../memo/memoize-weak';

type Handler = (nodes: SentenceContent[], index: number, parent: Sentence, phrase: string) => void;
type Options = Normalizing & { readonly allowLiterals?: boolean | null };

/**
 * Replaces `nlcst-search` in the bundles. The original sorts its phrases at every call, though a check passes the same
 * list each time (for retext-equality a thousand phrases, twice for each paragraph), and tests whether each word is
 * quoted before testing whether any phrase begins with it. Here a list is sorted once, and quotation marks are only
 * tested after a match. A list must not change once it has been used.
 */
export function search(tree: Nodes, phrases: readonly string[], handler: Handler, options?: Options | null): void {
  const config = options ?? {};
  const byWord = sorted(phrases, config);
  const anyWord = byWord.get('*') ?? [];
  visit(tree, 'WordNode', (node: Word, position?: number, parent?: Parents) => {
    if (!parent || position === undefined) return;
    const likely = byWord.get(normalize(node, config)) ?? anyWord;
    if (likely.length === 0 || (!config.allowLiterals && isLiteral(parent, position))) return;
    const siblings = parent.children as SentenceContent[];
    for (const { phrase, rest } of likely) {
      const end = endOf(rest, siblings, position + 1, config);
      if (end !== undefined) handler(siblings.slice(position, end), position, parent as Sentence, phrase);
    }
  });
}

interface Phrase {
  readonly phrase: string;
  /** Its words after the first, normalised for comparison. */
  readonly rest: readonly string[];
}

/** The phrases of a list by first word; each group includes the earlier phrases that begin with a wildcard. */
const sorted = (phrases: readonly string[], { allowApostrophes, allowDashes }: Options): PhrasesByWord =>
  sortedLists(phrases)(`${allowApostrophes === true ? 'apostrophes' : ''} ${allowDashes === true ? 'dashes' : ''}`);

type PhrasesByWord = ReadonlyMap<string, readonly Phrase[]>;

const sortedLists = memoizeWeak((phrases: readonly string[]) =>
  memoizeByString(WAYS_TO_COMPARE, (ways): PhrasesByWord => {
    const config = { allowApostrophes: ways.includes('apostrophes'), allowDashes: ways.includes('dashes') };
    const byWord = new Map<string, Phrase[]>();
    for (const phrase of phrases) {
      const [first = '', ...rest] = phrase.split(' ').map((word) => (word === '*' ? word : normalize(word, config)));
      const beside = byWord.get(first);
      if (beside) beside.push({ phrase, rest });
      else byWord.set(first, [{ phrase, rest }]);
    }
    const anyWord = byWord.get('*') ?? [];
    return new Map([...byWord].map(([first, own]) => [first, first === '*' ? own : [...anyWord, ...own]]));
  }),
);

/** With or without apostrophes, and with or without dashes. */
const WAYS_TO_COMPARE = 4;

/** Index after the last word of a phrase whose remaining words start at `at`, separated by white space. */
function endOf(
  rest: readonly string[],
  siblings: readonly SentenceContent[],
  at: number,
  config: Options,
): number | undefined {
  for (const word of rest) {
    while (siblings[at]?.type === 'WhiteSpaceNode') at++;
    const node = siblings[at];
    if (node?.type !== 'WordNode' || (word !== '*' && word !== normalize(node, config))) return undefined;
    at++;
  }
  return at;
}
