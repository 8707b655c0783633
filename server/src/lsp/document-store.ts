import type { CancellationToken, Connection } from 'vscode-languageserver';
import { TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { PlacedThread } from '../comments/place-anchors';
import type { LetterConfig } from '../host/letter-configs';
import { proseOf } from '../host/letter-configs';
import type { Log } from '../host/log';
import type { Stage } from '../letter/letter';
import type { Prose } from '../nlp/block-prose';
import type { Settings } from '../protocol/protocol';
import { LANGUAGE_ID } from '../protocol/protocol';
import type { Reading } from '../reading/reading';
import { CheckMemory } from '../rules/engine/check-memory';
import type { Problem } from '../rules/engine/rule';
import type { LetterService, ReadRequest } from '../service/service';
import type { Archive } from './archive';
import type { CommentsNow } from './letter-comments';
import { LetterComments } from './letter-comments';
import { yieldToEventLoop } from './request-handler';
import type { LetterSettings } from './settings';
import { checkRequestOf, stageOf } from './settings';
import { SLICE_MS, SlicedCheck } from './sliced-check';
import { isTemplateFile } from './team-folders';

/** A letter as it is open now: its text, its reading, its problems (when they are asked for). */
export interface LetterSnapshot {
  readonly document: TextDocument;
  readonly service: LetterService;
  readonly settings: Settings;
  readonly reading: Reading;
  /** What people said of it, in the file beside it. */
  readonly comments: CommentsNow;
  /** Stays the same as long as text, settings and all that letters are read with do. */
  readonly key: string;
  /** Counts how often all letters were to be read again. */
  readonly generation: number;
  problems(): readonly Problem[];
  /** Goes on checking for about so many milliseconds; true when `problems` are at hand. */
  checkOn(milliseconds: number): boolean;
  /** The problems as they are at another stage. */
  problemsAtStage(stage: Stage): readonly Problem[];
  /** Another text of this letter, read and checked as this one is. */
  read(text: string): Reading;
  check(reading: Reading, only?: readonly string[]): readonly Problem[];
}

/** The open letters, each read once for every version. */
export class DocumentStore {
  readonly documents = new TextDocuments(TextDocument);
  private readonly read = new Map<string, { readonly key: string; readonly letter: LetterSnapshot }>();
  /** What the checks of each open letter leave for its next. */
  private readonly memories = new Map<string, CheckMemory>();
  readonly comments: LetterComments;
  private generation = 0;
  /** Counts the letters that were opened: another one may be opened under the name of one that was closed. */
  private openings = 0;
  private readonly opening = new Map<string, number>();

  constructor(
    private readonly connection: Connection,
    private readonly configOf: (uri: string) => LetterConfig,
    private readonly settings: () => LetterSettings,
    private readonly prose: () => Prose | undefined,
    private readonly archive: Archive | undefined,
    private readonly log: Log,
    /** Reads the earlier letters that the letter of a URI names; undefined where none may be read. */
    private readonly earlierOf: (uri: string, service: LetterService) => ReadRequest['previous'],
    /** What is to be waited for before letters are read. */
    private readonly gathered: () => Promise<void> | undefined,
  ) {
    this.comments = new LetterComments(log);
    this.documents.onDidSave(({ document }) => {
      if (this.read.has(document.uri)) this.comments.saved(document.uri, document.getText());
    });
    this.documents.onDidOpen(({ document }) => this.opening.set(document.uri, ++this.openings));
    this.documents.onDidClose(({ document }) => {
      this.opening.delete(document.uri);
      this.comments.forget(document.uri);
      this.read.delete(document.uri);
      this.memories.delete(document.uri);
      this.settings().forget(document.uri);
    });
  }

  listen(): void {
    this.documents.listen(this.connection);
  }

  /** Settings or templates have changed: every letter is to be read again. */
  invalidate(): void {
    this.generation++;
    this.read.clear();
    this.memories.clear();
  }

  /**
   * The letter of that URI in its newest version; undefined where it is not open, and for a team's template, which is
   * open here too but no letter.
   */
  async open(uri: string): Promise<LetterSnapshot | undefined> {
    if (!this.documents.get(uri) || isTemplateFile(uri)) return undefined;
    await this.gathered();
    const settings = await this.settings().of(uri);
    // While the settings were on their way, the letter may have been changed or closed.
    const document = this.documents.get(uri);
    if (!document) return undefined;
    const comments = this.comments.of(uri, document.getText());
    const key = `${this.generation}.${this.opening.get(uri) ?? 0}.${document.version}.${comments.revision}`;
    const known = this.read.get(uri);
    if (known?.key === key) return known.letter;
    const letter = this.letterOf(document, settings, comments, key);
    this.read.set(uri, { key, letter });
    return letter;
  }

  /** A letter that is not open, with the text that its file has now. Nothing of it is kept. */
  async closed(uri: string, text: string): Promise<LetterSnapshot> {
    const settings = await this.settings().of(uri);
    const comments = this.comments.of(uri, text);
    const letter = this.letterOf(TextDocument.create(uri, LANGUAGE_ID, 0, text), settings, comments, 'closed');
    // While the settings were on their way, it may have been opened.
    if (!this.documents.get(uri)) {
      this.comments.forget(uri);
      this.settings().forget(uri);
    }
    return letter;
  }

  /**
   * An open letter with its problems at hand. A long letter is checked in slices; between them other messages are taken
   * in.
   * What is overtaken by an edit is dropped, and the newest version is checked instead. Undefined, too, where the
   * request is cancelled.
   */
  async checked(uri: string, token: CancellationToken): Promise<LetterSnapshot | undefined> {
    for (;;) {
      const letter = await this.open(uri);
      if (!letter) return undefined;
      while (!this.isOvertaken(letter)) {
        if (token.isCancellationRequested) return undefined;
        if (letter.checkOn(SLICE_MS)) return letter;
        await yieldToEventLoop();
      }
    }
  }

  private isOvertaken({ document: { uri, version }, generation }: LetterSnapshot): boolean {
    return generation !== this.generation || this.documents.get(uri)?.version !== version;
  }

  /** Undefined for a letter that was closed while it was being checked. */
  private memoryOf(uri: string): CheckMemory | undefined {
    if (!this.documents.get(uri)) return undefined;
    const memory = this.memories.get(uri) ?? new CheckMemory();
    this.memories.set(uri, memory);
    return memory;
  }

  private letterOf(document: TextDocument, settings: Settings, comments: CommentsNow, key: string): LetterSnapshot {
    const config = this.configOf(document.uri);
    const { service } = config;
    const stage = stageOf(settings);
    const previous = this.earlierOf(document.uri, service);
    const read = (text: string, placed: readonly PlacedThread[], at = stage): Reading =>
      service.read(text, { ...(at && { stage: at }), ...(previous && { previous }), comments: placed });
    const ignore = [...settings.ignore, ...config.ignore];
    const loaded = this.prose();
    const prose =
      loaded && proseOf(loaded, config, settings.words).withArchive(this.archive?.of(document.uri, settings.archive));
    const request = {
      ...checkRequestOf({ ...settings, ignore }),
      ...(prose && { prose }),
      onError: (rule: string, error: unknown) => this.log.error(`rule ${rule}`, error),
      onWithheld: (rule: string, title: string) =>
        this.log.warnOnce(
          `A fix of the rule ${rule} would remove words that it does not name, so it is not offered: ${title}`,
        ),
    };
    let reading: Reading | undefined;
    // TextDocument is changed in place, so the text of this version is kept.
    const text = document.getText();
    const readNow = (): Reading => (reading ??= read(text, comments.placed));
    const check = new SlicedCheck(() => service.checkInSteps(readNow(), request, this.memoryOf(document.uri)));
    return {
      document: TextDocument.create(document.uri, document.languageId, document.version, text),
      service,
      settings,
      comments,
      key,
      generation: this.generation,
      get reading() {
        return readNow();
      },
      problems: () => check.finish(),
      checkOn: (milliseconds) => check.goOn(milliseconds),
      read: (other) => read(other, this.comments.in(document.uri, other)),
      check: (other, only) => service.check(other, only ? { ...request, only } : request),
      problemsAtStage: (other) =>
        readNow().stage === other ? check.finish() : service.check(read(text, comments.placed, other), request),
    };
  }
}
