import type { Document, Node, Pair } from 'yaml';
import { Composer, Lexer, Parser, YAMLParseError, isMap, isPair, isScalar, isSeq } from 'yaml';
import { append } from '../lists/append';
import type { Span } from './span';

/** Why a YAML text was rejected: a sentence, and the place in the text where it exceeds the limits. */
export interface YamlFault {
  readonly message: string;
  readonly span: Span;
}

/** Limits of a YAML text. */
export interface YamlBounds {
  /** In UTF-16 code units. */
  readonly characters: number;
  /** Levels of nested lists and maps, in block or flow style; the document itself and a value count as one each. */
  readonly depth: number;
  /** Lexical tokens: words, punctuation, spaces and line breaks. */
  readonly tokens: number;
  /** References such as `*name`, which may expand to much more than their own length. */
  readonly aliases: number;
}

/** Far more than any letter, template or team folder needs, and far less than what crashes the `yaml` package. */
export const YAML_BOUNDS: YamlBounds = { characters: 300_000, depth: 50, tokens: 30_000, aliases: 100 };

export type YamlRead =
  | {
      readonly document: Document.Parsed;
      /** Number of lexical tokens in the text. */
      readonly tokens: number;
    }
  | { readonly fault: YamlFault };

/**
 * Reads a YAML text within limits; all YAML that people write must be read with this. Never throws.
 *
 * The `yaml` package recurses for every level of nesting when it composes a document, so a text of a few kilobytes can
 * exhaust the stack, which ends the process: the regular expression engine aborts there. The tokens are therefore read
 * one by one first, which needs no stack, and reading stops when a limit is exceeded. Only text within the limits is
 * composed.
 *
 * A document may have `errors`, in order of position; they include duplicate keys.
 */
export function readYaml(text: string, bounds: YamlBounds = YAML_BOUNDS): YamlRead {
  if (text.length > bounds.characters) {
    return {
      fault: {
        message:
          `This is longer than the ${counted(bounds.characters)} characters that are read: shorten it, or ` +
          'split it.',
        span: { start: 0, end: 0 },
      },
    };
  }
  try {
    return withoutStacks(() => {
      const read = tokensWithin(text, bounds);
      return 'fault' in read ? read : { document: documentOf(read.tokens, text), tokens: read.count };
    });
  } catch (error) {
    return {
      fault: {
        message:
          'It cannot be read as YAML ' +
          `(${error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error)}).`,
        span: { start: 0, end: 0 },
      },
    };
  }
}

/**
 * Errors of the `yaml` package are values, up to one for every few characters; capturing their stack traces takes most
 * of the time.
 */
function withoutStacks<T>(work: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

type Tokens = Parameters<Composer['compose']>[0] extends Iterable<infer T> ? T[] : never;

function tokensWithin(
  text: string,
  bounds: YamlBounds,
): { readonly tokens: Tokens; readonly count: number } | { readonly fault: YamlFault } {
  const parser = new Parser();
  const tokens: Tokens = [];
  let count = 0;
  let aliases = 0;
  let broken = 0;
  let before = '';
  for (const source of new Lexer().lex(text)) {
    const at = parser.offset;
    for (const token of parser.next(source)) {
      tokens.push(token);
      if (token.type === 'error' && ++broken > MAX_YAML_ERRORS)
        return faultAt(text, at, 'Nothing from here on is valid YAML.');
    }
    if (parser.stack.length > bounds.depth)
      return faultAt(
        text,
        at,
        `Lists and settings are nested more than ${bounds.depth} levels deep here: write them with fewer levels.`,
      );
    if (++count > bounds.tokens)
      return faultAt(
        text,
        at,
        `There is more here than is read (${counted(bounds.tokens)} words and marks): shorten it, or split it.`,
      );
    if (source.startsWith('*') && before !== SCALAR_FOLLOWS && ++aliases > bounds.aliases)
      return faultAt(
        text,
        at,
        `There are more than ${bounds.aliases} references such as *name here: write the words out instead.`,
      );
    before = source;
  }
  append(tokens, parser.end());
  return { tokens, count };
}

/** Creating an error is slow, and nobody reads more than these. */
const MAX_YAML_ERRORS = 100;
/** The lexer's marker that the next token is a scalar, whatever it begins with. */
const SCALAR_FOLLOWS = '\u001f';

/** To the end of the line, but no longer than a person can take in. */
function faultAt(text: string, offset: number, message: string): { readonly fault: YamlFault } {
  const start = Math.min(offset, text.length);
  const lineBreak = text.indexOf('\n', start);
  return { fault: { message, span: { start, end: Math.min(lineBreak < 0 ? text.length : lineBreak, start + 80) } } };
}

function documentOf(tokens: Tokens, text: string): Document.Parsed {
  // The package compares every key with all others of its map, which takes minutes in a long one.
  const composed = [
    ...new Composer({ prettyErrors: false, uniqueKeys: false, logLevel: 'error' }).compose(tokens, true, text.length),
  ];
  const [document, second] = composed;
  if (!document) throw new Error('there is no document');
  if (second)
    document.errors.push(
      new YAMLParseError(
        [second.range[0], second.range[1]],
        'MULTIPLE_DOCS',
        'Only one document may stand here, and “---” begins another',
      ),
    );
  const twice = keysGivenTwice(document);
  if (twice.length > 0) {
    append(document.errors, twice);
    document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
  }
  return document as Document.Parsed;
}

function keysGivenTwice({ contents }: Document): YAMLParseError[] {
  const found: YAMLParseError[] = [];
  const open: unknown[] = [contents];
  while (open.length > 0) {
    const node = open.pop();
    if (isPair(node)) open.push(node.key, node.value);
    else if (isSeq(node)) for (const item of node.items) open.push(item);
    else if (isMap(node)) {
      const keys = new Set<unknown>();
      for (const pair of node.items as Pair<Node | null, Node | null>[]) {
        open.push(pair);
        if (!isScalar(pair.key)) continue;
        const start = pair.key.range?.[0] ?? 0;
        if (keys.has(pair.key.value))
          found.push(new YAMLParseError([start, start + 1], 'DUPLICATE_KEY', 'Map keys must be unique'));
        keys.add(pair.key.value);
      }
    }
  }
  return found;
}

const counted = (count: number): string => count.toLocaleString('en-GB');
