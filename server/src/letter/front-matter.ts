import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isScalar, isSeq } from 'yaml';
import { memoizeLast } from '../memo/memoize-last';
import type { Span } from '../text/span';
import { readYaml } from '../text/yaml';
import type { EvidenceLink, FrontMatter, FrontMatterProblem, Ignored, NamedFile, Stage } from './letter';
import { STAGES } from './letter';

const NONE: FrontMatter = Object.freeze({
  span: { start: 0, end: 0 },
  previous: [],
  ignore: [],
  evidence: [],
  words: [],
  problems: [],
});
const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;
/**
 * A line that begins with a capital and ends in a full stop or the like. Its character classes exclude line breaks, so
 * that each character is examined once.
 */
const SENTENCE = /^[^\S\n\r\u2028\u2029]*\p{Lu}[^\n\r\u2028\u2029:]*[.!?][^\S\n\r\u2028\u2029]*$/mu;
/** Front matter is short; a `---` further down is a line of the letter. */
const MAX_FRONT_MATTER_LENGTH = 50_000;

/** Reads the YAML between `---` lines at the start of a letter. Errors are reported, and the rest is still used. */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return NONE;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/m;
  const rest = text.slice(opening[0].length, MAX_FRONT_MATTER_LENGTH);
  const end = closing.exec(rest);
  if (!end) return text.length > MAX_FRONT_MATTER_LENGTH ? tooLong(text, opening[0].length, closing) : NONE;
  const source = rest.slice(0, end.index).replace(/\r(?!\n)/g, '\n');
  // A letter may begin with a line of dashes; a sentence is not a setting.
  if (SENTENCE.test(source) && !/^\w+:/m.test(source)) return NONE;
  const span = { start: 0, end: opening[0].length + end.index + end[0].length };
  return remembered(source, opening[0].length, span);
}

/** Recognises front matter that is longer than the limit: it begins with a setting and is closed somewhere. */
function tooLong(text: string, start: number, closing: RegExp): FrontMatter {
  const rest = text.slice(start);
  const end = /^[\w-]+[ \t]*:/.test(rest) ? closing.exec(rest) : null;
  if (!end) return NONE;
  const message =
    `The front matter is not read, because it is longer than ${MAX_FRONT_MATTER_LENGTH.toLocaleString('en-GB')} ` +
    'characters: keep words and ignored problems of all letters in the team’s folder.';
  return {
    ...NONE,
    span: { start: 0, end: start + end.index + end[0].length },
    problems: [{ span: { start: 0, end: start }, message }],
  };
}

/** Errors after the first few are mostly consequences. */
const MAX_ERRORS = 20;

function remembered(source: string, start: number, span: Span): FrontMatter {
  const read = readLast({ source, start, span });
  return read.span.end === span.end ? read : { ...read, span };
}

const readLast = memoizeLast(
  1,
  (one: FrontMatterSource, other: FrontMatterSource) => one.source === other.source && one.start === other.start,
  ({ source, start, span }): FrontMatter => new Reader(source, start).read(span),
);

interface FrontMatterSource {
  readonly source: string;
  readonly start: number;
  readonly span: Span;
}

class Reader {
  private readonly problems: FrontMatterProblem[] = [];

  constructor(
    private readonly source: string,
    private readonly start: number,
  ) {}

  read(span: Span): FrontMatter {
    const yaml = readYaml(this.source);
    if ('fault' in yaml) {
      const { message, span: place } = yaml.fault;
      this.report(
        { start: this.start + place.start, end: this.start + place.end },
        `The front matter is not read. ${message}`,
      );
      return Object.freeze({ ...NONE, span, problems: this.problems });
    }
    const { document } = yaml;
    for (const error of document.errors.slice(0, MAX_ERRORS)) {
      this.report(
        { start: this.start + error.pos[0], end: this.start + error.pos[1] },
        'The front matter is not valid YAML here: check the colon, the quotes and the indentation.',
      );
    }
    const root = document.contents;
    let template: string | undefined;
    let stage: Stage | undefined;
    let previous: readonly NamedFile[] = [];
    let ignore: readonly Ignored[] = [];
    let evidence: readonly EvidenceLink[] = [];
    let words: readonly string[] = [];
    if (isMap(root)) {
      for (const pair of root.items as Pair<Node, Node | null>[]) {
        const key = stringOf(pair.key);
        if (key === 'template') template = this.text(pair.value, 'template');
        else if (key === 'stage') stage = this.stage(pair.value);
        else if (key === 'previous') previous = this.files(pair.value);
        else if (key === 'ignore') ignore = this.ignored(pair.value);
        else if (key === 'evidence') evidence = this.links(pair.value);
        else if (key === 'words')
          words = this.list(pair.value, 'words')
            .map((node) => stringOf(node) ?? '')
            .filter(Boolean);
        else
          this.report(
            this.placeOf(pair.key),
            `The front matter knows template, stage, previous, ignore, evidence and words; “${key ?? ''}” is none ` +
              'of them.',
          );
      }
    } else if (root && document.errors.length === 0) {
      this.report(
        this.placeOf(root),
        'The front matter is a list of settings such as “stage: drafting”; this is something else.',
      );
    }
    return Object.freeze({
      span,
      ...(template ? { template } : {}),
      ...(stage ? { stage } : {}),
      previous,
      ignore,
      evidence,
      words,
      problems: this.problems,
    });
  }

  private stage(node: Node | null): Stage | undefined {
    const found = this.text(node, 'stage');
    if (found === undefined) return undefined;
    const stage = STAGES.find((known) => known === found);
    if (!stage)
      this.report(
        this.placeOf(node),
        `“${found}” is no stage: write ${STAGES.slice(0, -1).join(', ')} or ${STAGES.at(-1) ?? ''}.`,
      );
    return stage;
  }

  private files(node: Node | null): readonly NamedFile[] {
    const items = node && !isSeq(node) && stringOf(node) !== undefined ? [node] : this.list(node, 'previous');
    return items.flatMap((item) => {
      const path = stringOf(item);
      if (path !== undefined) return [{ path, span: this.placeOf(item) }];
      this.report(this.placeOf(item), 'Each entry below “previous” is the path of an earlier letter.');
      return [];
    });
  }

  private ignored(node: Node | null): readonly Ignored[] {
    return this.list(node, 'ignore').flatMap((item) => {
      const rule = isMap(item) ? stringOf(valueIn(item, 'rule')) : undefined;
      if (!isMap(item) || !rule) {
        this.report(this.placeOf(item), 'Each entry below “ignore” needs a “rule” and a “reason”.');
        return [];
      }
      const reason = stringOf(valueIn(item, 'reason'));
      if (!reason) this.report(this.placeOf(item), `Say why “${rule}” is ignored: add a “reason”.`);
      const at = stringOf(valueIn(item, 'at'));
      return [{ rule, reason: reason ?? '', ...(at ? { at } : {}) }];
    });
  }

  private links(node: Node | null): readonly EvidenceLink[] {
    return this.list(node, 'evidence').flatMap((item) => {
      const area = isMap(item) ? stringOf(valueIn(item, 'area')) : undefined;
      const finding = isMap(item) ? stringOf(valueIn(item, 'finding')) : undefined;
      if (!isMap(item) || !area || !finding) {
        this.report(this.placeOf(item), 'Each entry below “evidence” needs an “area” and a “finding”.');
        return [];
      }
      return [{ area, finding, ...(stringOf(valueIn(item, 'not')) === 'true' ? { not: true } : {}) }];
    });
  }

  private text(node: Node | null, key: string): string | undefined {
    const text = stringOf(node);
    if (text === undefined && node) this.report(this.placeOf(node), `“${key}” takes one word or name.`);
    return text;
  }

  private list(node: Node | null, key: string): readonly (Node | null)[] {
    if (!node || (isScalar(node) && node.value === null)) return [];
    if (isSeq(node)) return node.items as (Node | null)[];
    this.report(this.placeOf(node), `“${key}” takes a list: start each entry with “- ”.`);
    return [];
  }

  private placeOf(node: Node | null | undefined): Span {
    const range = node?.range;
    return range
      ? { start: this.start + range[0], end: this.start + range[1] }
      : { start: this.start, end: this.start + this.source.length };
  }

  private report(span: Span, message: string): void {
    this.problems.push({ span, message });
  }
}

const valueIn = (map: YAMLMap, key: string): Node | undefined =>
  (map.items as Pair<Node, Node>[]).find((pair) => stringOf(pair.key) === key)?.value ?? undefined;

const stringOf = (node: Node | null | undefined): string | undefined =>
  isScalar(node) && node.value !== null && node.value !== '' ? String(node.source ?? node.value) : undefined;
