import type { SentParagraph } from '../../server/src/export/model/sent-paragraphs';
import type { Atom, Random, Revision, WordFile, WordParagraph } from './word-writer';

/** A comment and the place of its words in what was sent. */
export interface ExpectedComment {
  readonly text: string;
  /** The sent paragraph, and the stretch of its words. */
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** A file after people worked on it, and what must be found in it. */
export interface Scripted {
  readonly file: WordFile;
  /** Unique words: each must be found. */
  readonly tokens: readonly string[];
  readonly comments: readonly ExpectedComment[];
  /** Of each sent paragraph the share of its words that changed. */
  readonly changed: readonly number[];
  readonly untouched: ReadonlySet<number>;
}

/** Edits a letter as people do: about twenty edits of all kinds, tracked and untracked. */
export function editScript(
  sent: readonly SentParagraph[],
  properties: ReadonlyMap<string, string>,
  random: Random,
): Scripted {
  return new Script(sent, properties, random).run();
}

class Script {
  private readonly paragraphs: WordParagraph[];
  private readonly tokens: string[] = [];
  private readonly expected: ExpectedComment[] = [];
  private readonly changes: number[];
  private readonly words: number[];
  private readonly touched = new Set<number>();
  private readonly file: WordFile;
  private count = 0;

  constructor(
    sent: readonly SentParagraph[],
    properties: ReadonlyMap<string, string>,
    private readonly random: Random,
  ) {
    const body = sent.filter(({ isNote }) => !isNote);
    this.paragraphs = body.map(({ id, words }, i) => ({
      ids: [id],
      sent: i,
      atoms: atomsOf(words),
      properties: properties.get(id) ?? '',
    }));
    this.changes = body.map(() => 0);
    this.words = body.map(({ words }) => words.split(/\s+/).length);
    this.file = { paragraphs: this.paragraphs, comments: [], rows: [], google: random() < 0.25 };
  }

  run(): Scripted {
    for (let i = 0; i < 6; i++) this.comment();
    const kinds = [
      () => this.replace(this.by()),
      () => this.replace(this.by()),
      () => this.replace(undefined),
      () => this.insert(this.by()),
      () => this.insert(undefined),
      () => this.remove(this.by()),
      () => this.remove(undefined),
      () => this.split(this.by()),
      () => this.split(undefined),
      () => this.join(this.by()),
      () => this.join(undefined),
      () => this.move(this.by()),
      () => this.move(undefined),
      () => this.addParagraph(this.by()),
      () => this.addParagraph(undefined),
      () => this.removeParagraph(this.by()),
      () => this.removeParagraph(undefined),
      () => this.sort(),
    ];
    const edits = 4 + Math.floor(this.random() * 14);
    for (let i = 0; i < edits; i++) kinds[Math.floor(this.random() * kinds.length)]?.();
    this.rows();
    const { file, tokens, expected: comments, touched } = this;
    return {
      file,
      tokens,
      comments,
      changed: this.changes.map((count, i) => count / Math.max(1, this.words[i] ?? 1)),
      untouched: new Set([...this.changes.keys()].filter((i) => !touched.has(i))),
    };
  }

  private token(): string {
    const token = `zq${(this.count++).toString(36)}x`;
    this.tokens.push(token);
    return token;
  }

  private readonly by = (): Revision => ({
    author: this.random() < 0.5 ? 'Ada Fenwick' : 'Bela Novak',
    date: '2026-03-16T11:00:00Z',
  });

  private pick(fewest = 1): number {
    for (let tries = 0; tries < 50; tries++) {
      const at = Math.floor(this.random() * this.paragraphs.length);
      const paragraph = this.paragraphs[at];
      const plain = paragraph?.atoms.filter(isPlainWord).length ?? 0;
      if (paragraph && plain >= fewest && !paragraph.markDel && !paragraph.markIns) return at;
    }
    return -1;
  }

  private at(index: number): WordParagraph | undefined {
    return this.paragraphs[index];
  }

  private touch(paragraph: WordParagraph, words: number): void {
    if (paragraph.sent === undefined) return;
    this.touched.add(paragraph.sent);
    this.changes[paragraph.sent] = (this.changes[paragraph.sent] ?? 0) + words;
  }

  private comment(): void {
    const paragraph = this.at(this.pick(4));
    if (paragraph?.sent === undefined) return;
    const places = [...paragraph.atoms.keys()].filter((i) => isPlainWord(paragraph.atoms[i]));
    const first = Math.floor(this.random() * (places.length - 1));
    const last = Math.min(places.length - 1, first + Math.floor(this.random() * 4));
    const [from = 0, to = 0] = [places[first], places[last]];
    const [a, b] = [paragraph.atoms[from], paragraph.atoms[to]];
    const id = String(this.file.comments.length);
    const text = `Remark ${this.token()}`;
    this.file.comments.push({ id, author: 'Cora Dent', text, done: this.random() < 0.3 });
    this.expected.push({
      text,
      paragraph: paragraph.sent,
      from: a?.sent ?? 0,
      to: (b?.sent ?? 0) + (b?.text.length ?? 0),
    });
    paragraph.atoms.splice(to + 1, 0, { text: '', closes: id });
    paragraph.atoms.splice(from, 0, { text: '', opens: id });
    this.touched.add(paragraph.sent);
    if (this.random() > 0.4) return;
    const answer = String(this.file.comments.length);
    const close = paragraph.atoms.findIndex(({ closes }) => closes === id);
    this.file.comments.push({
      id: answer,
      author: 'Ada Fenwick',
      text: `Answer ${this.token()}`,
      parent: id,
      done: false,
    });
    paragraph.atoms.splice(close + 1, 0, { text: '', closes: answer });
    paragraph.atoms.splice(paragraph.atoms.findIndex(({ opens }) => opens === id) + 1, 0, { text: '', opens: answer });
  }

  /** Some neighbouring words of a paragraph that has not been changed yet: at most a tenth of it, or two. */
  private stretch(): { readonly paragraph: WordParagraph; readonly from: number; readonly to: number } | undefined {
    const paragraph = this.at(this.pick(5));
    if (!paragraph) return undefined;
    const words = paragraph.atoms.filter(isPlainWord).length;
    const from = Math.floor(this.random() * paragraph.atoms.length);
    let to = from;
    const most = Math.max(2, words / 10) * this.random() * 2;
    while (to < paragraph.atoms.length && to - from < most && isPlain(paragraph.atoms[to])) to++;
    return to === from ? undefined : { paragraph, from, to };
  }

  private replace(by: Revision | undefined): void {
    const found = this.stretch();
    if (!found) return;
    const { paragraph, from, to } = found;
    this.cut(found, by);
    const words: Atom[] = [{ text: this.token(), ...(by ? { ins: by } : {}) }];
    paragraph.atoms.splice(by ? to : from, 0, ...words);
  }

  private insert(by: Revision | undefined): void {
    const paragraph = this.at(this.pick(3));
    if (!paragraph) return;
    const at = Math.floor(this.random() * (paragraph.atoms.length + 1));
    this.touch(paragraph, 1);
    paragraph.atoms.splice(at, 0, { text: ` ${this.token()} `, ...(by ? { ins: by } : {}) });
  }

  private remove(by: Revision | undefined): void {
    const found = this.stretch();
    if (found) this.cut(found, by);
  }

  private cut(
    { paragraph, from, to }: { readonly paragraph: WordParagraph; readonly from: number; readonly to: number },
    by: Revision | undefined,
  ): void {
    const gone = paragraph.atoms.slice(from, to);
    this.touch(paragraph, gone.filter(isPlainWord).length);
    paragraph.atoms.splice(from, to - from, ...(by ? gone.map((atom) => ({ ...atom, del: by })) : []));
  }

  private split(by: Revision | undefined): void {
    const index = this.pick(8);
    const paragraph = this.at(index);
    if (!paragraph) return;
    const at = 2 + Math.floor(this.random() * (paragraph.atoms.length - 4));
    this.touch(paragraph, 1);
    const rest: WordParagraph = {
      ids: [],
      ...(paragraph.sent === undefined ? {} : { sent: paragraph.sent }),
      atoms: paragraph.atoms.splice(at),
      properties: paragraph.properties,
    };
    if (by) paragraph.markIns = by;
    this.paragraphs.splice(index + 1, 0, rest);
  }

  private join(by: Revision | undefined): void {
    const index = this.pick(5);
    const paragraph = this.at(index);
    const next = this.at(index + 1);
    if (!paragraph || !next || next.markDel || next.markIns) return;
    this.touch(paragraph, 1);
    this.touch(next, 1);
    if (by) {
      paragraph.markDel = by;
      return;
    }
    paragraph.atoms.push({ text: ' ' }, ...next.atoms);
    paragraph.ids.push(...next.ids);
    this.paragraphs.splice(index + 1, 1);
  }

  private move(by: Revision | undefined): void {
    const index = this.pick(6);
    const paragraph = this.at(index);
    const to = this.pick(1);
    const before = this.at(to);
    // A paragraph to be moved must stand alone, and must have no tracked changes yet.
    if (!paragraph || !before || to === index || to === index + 1 || this.at(index - 1)?.markIns) return;
    if (this.at(to - 1)?.markIns || this.at(to - 1)?.markDel || this.at(index - 1)?.markDel) return;
    if (!by) {
      this.touch(paragraph, 0);
      this.paragraphs.splice(index, 1);
      this.paragraphs.splice(this.paragraphs.indexOf(before), 0, paragraph);
      return;
    }
    if (paragraph.atoms.some(({ ins, del }) => ins ?? del)) return;
    this.touch(paragraph, 0);
    const named = { ...by, move: `move${this.count++}` };
    const copy: WordParagraph = {
      ids: [],
      ...(paragraph.sent === undefined ? {} : { sent: paragraph.sent }),
      atoms: paragraph.atoms.map((atom) => ({ ...atom, ins: named })),
      properties: paragraph.properties,
      markIns: named,
    };
    const words = paragraph.atoms.filter(({ opens, closes }) => opens === undefined && closes === undefined);
    paragraph.atoms.splice(0, paragraph.atoms.length, ...words.map((atom) => ({ ...atom, del: named })));
    paragraph.markDel = named;
    this.paragraphs.splice(this.paragraphs.indexOf(before), 0, copy);
  }

  private addParagraph(by: Revision | undefined): void {
    const index = this.pick();
    if (index < 0 || this.at(index - 1)?.markIns || this.at(index - 1)?.markDel) return;
    const words = Array.from({ length: 4 }, () => this.token()).join(' ');
    const made: WordParagraph = { ids: [], atoms: [{ text: words, ...(by ? { ins: by } : {}) }], properties: '' };
    if (by) made.markIns = by;
    this.paragraphs.splice(index, 0, made);
  }

  private removeParagraph(by: Revision | undefined): void {
    const index = this.pick(3);
    const paragraph = this.at(index);
    if (!paragraph || this.at(index - 1)?.markIns || this.at(index - 1)?.markDel) return;
    // A comment is deleted with its words if they are not tracked, and so is a word that somebody inserted.
    if (!by && paragraph.atoms.some(({ opens, ins, sent }) => opens !== undefined || (ins ?? sent === undefined)))
      return;
    this.touch(paragraph, paragraph.atoms.filter(isPlainWord).length);
    if (!by) {
      this.paragraphs.splice(index, 1);
      return;
    }
    for (const [i, atom] of paragraph.atoms.entries()) if (!atom.del) paragraph.atoms[i] = { ...atom, del: by };
    paragraph.markDel = by;
  }

  /** Some neighbours in the order of their words. */
  private sort(): void {
    const index = this.pick();
    const some = this.paragraphs.slice(index, index + 4);
    if (index < 0 || some.some(({ markIns, markDel }) => markIns ?? markDel) || this.at(index - 1)?.markIns) return;
    if (this.at(index - 1)?.markDel) return;
    for (const paragraph of some) this.touch(paragraph, 0);
    const key = ({ atoms }: WordParagraph): string => atoms.map(({ text }) => text).join('');
    some.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    this.paragraphs.splice(index, some.length, ...some);
  }

  private rows(): void {
    const rows = Math.floor(this.random() * 5);
    for (let i = 0; i < rows; i++) {
      const number = String(1 + Math.floor(this.random() * 12));
      const row = [number, '', `Point ${this.token()}`, 'ABC'[i % 3] ?? '', `Evidence ${this.token()}`, '', ''];
      this.file.rows.splice(Math.floor(this.random() * (i + 1)), 0, row);
    }
  }
}

const atomsOf = (words: string): Atom[] =>
  [...words.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]/gu)].map((match) => ({
    text: match[0],
    sent: match.index,
  }));

const isPlain = (atom: Atom | undefined): boolean =>
  atom?.sent !== undefined && !atom.ins && !atom.del && atom.opens === undefined && atom.closes === undefined;

const isPlainWord = (atom: Atom | undefined): boolean => isPlain(atom) && /[\p{L}\p{N}]/u.test(atom?.text ?? '');
