import path from 'node:path';
import { placeAnchors } from '../comments/place-anchors';
import { commentsFileOf, readCommentsFile } from '../host/comments-file';
import { EarlierLetterReader } from '../host/earlier-letters';
import type { LetterConfigs } from '../host/letter-configs';
import { letterConfigs, proseOf, unknownTemplate } from '../host/letter-configs';
import { encodingNote, readLetterText } from '../host/read-file';
import type { TeamFoldersRequest } from '../host/team-folder';
import { ownVersion } from '../host/version';
import { writeBack } from '../host/write-file';
import type { Stage } from '../letter/letter';
import type { ArchiveSentences, Prose } from '../nlp/block-prose';
import { fixAll } from '../rules/engine/fix-all';
import type { Profile } from '../rules/engine/rule';
import { rules } from '../rules/engine/rules';
import type { IndexedSentences } from '../sameness/sentence-index';
import { SentenceIndex } from '../sameness/sentence-index';
import type { ReadRequest } from '../service/service';
import type { Checked, DrawnLetter, Format, Ignored } from './formats/format';
import { drawLetter } from './formats/format';
import { jsonFormat } from './formats/json';
import { sarifFormat } from './formats/sarif';
import { textFormat } from './formats/text';
import { withoutIgnored } from './ignored';
import { paintFor } from './paint';

/** The settings of a `check` run, as plain data: a thread receives them when it starts. */
export interface CheckSetup {
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly teams: TeamFoldersRequest;
  readonly format: 'text' | 'json' | 'sarif';
  readonly hasColour: boolean;
  readonly columns?: number | undefined;
  readonly fix: boolean;
  readonly force: boolean;
  readonly stage?: Stage | undefined;
  readonly template?: string | undefined;
  readonly profile?: Profile | undefined;
  readonly archive?: CheckArchive | undefined;
}

/** The letters in which sentences are looked up. */
export interface CheckArchive {
  /** The absolute path of its folder. */
  readonly folder: string;
  readonly sentences: IndexedSentences;
}

/** The result of checking one letter. */
export interface CheckedFile {
  /** A remark that is printed before its output. */
  readonly note?: string | undefined;
  /** Undefined if it was not checked. */
  readonly drawn?: DrawnLetter;
  readonly ignored: readonly Ignored[];
  /** Errors, one sentence each; errors in team folders that were first read for this letter come first. */
  readonly teamProblems: readonly string[];
  readonly problems: readonly string[];
  /** True if it was not checked, or if a rule threw, so that the check is incomplete. */
  readonly unchecked: boolean;
}

/** Returns the output format of a run; see `docs/command-line.md`. */
export function formatFor({ format, hasColour, columns }: CheckSetup): Format {
  if (format === 'json') return jsonFormat();
  if (format === 'sarif') return sarifFormat({ version: ownVersion(), rules });
  return textFormat(paintFor(hasColour), columns);
}

/** Checks letters, one after another. */
export class LetterChecker {
  readonly #setup: CheckSetup;
  readonly #format: Format;
  readonly #configs: LetterConfigs;
  readonly #earlier = new EarlierLetterReader();
  readonly #prose: Prose | undefined;
  readonly #archive: SentenceIndex | undefined;
  #teamProblems = 0;

  /** @param prose  undefined if prose is not checked */
  constructor(setup: CheckSetup, prose: Prose | undefined) {
    this.#setup = setup;
    this.#format = formatFor(setup);
    this.#configs = letterConfigs(setup.teams);
    this.#prose = prose;
    this.#archive = setup.archive && new SentenceIndex(setup.archive.sentences);
  }

  /** Checks one letter, after fixing it if that was requested. */
  async check(file: string): Promise<CheckedFile> {
    const { note, checked, problems, failed } = await this.#checked(file);
    const teamProblems = this.#configs.problems().slice(this.#teamProblems);
    this.#teamProblems += teamProblems.length;
    return {
      note,
      ...(checked && { drawn: drawLetter(this.#format, checked) }),
      ignored: checked?.ignored ?? [],
      teamProblems,
      problems,
      unchecked: !checked || failed === true,
    };
  }

  /** A letter that cannot be written back is checked as it is. `failed`: a rule threw. */
  async #checked(file: string): Promise<{
    readonly note?: string | undefined;
    readonly checked?: Checked;
    readonly problems: readonly string[];
    readonly failed?: boolean;
  }> {
    const { folder, template, stage, profile, fix, force } = this.#setup;
    const full = path.resolve(folder, file);
    const source = readLetterText(full);
    if ('problem' in source) return { problems: [source.problem.replace(full, file)] };
    const note = encodingNote(file, source);
    const config = this.#configs.of(file);
    const { service, ignore } = config;
    const templateProblem = unknownTemplate(config, template);
    if (templateProblem !== undefined) return { note, problems: [templateProblem] };
    const request: ReadRequest = {
      ...(template !== undefined && { template }),
      ...(stage && { stage }),
      previous: (named) => this.#earlier.named(named, full, service),
    };
    const beside = readCommentsFile(full);
    const problems: string[] =
      beside && 'problem' in beside ? [beside.problem.replace(commentsFileOf(full), commentsFileOf(file))] : [];
    const comments = beside && 'comments' in beside ? beside.comments : undefined;
    const prose = this.#prose && proseOf(this.#prose, config).withArchive(this.#archiveFor(full));
    // A check with a rule missing is not the check that was requested.
    let failed = false;
    const onError = (rule: string, error: unknown): void => {
      if (ignore.some((ignored) => ignored.rule === rule)) return;
      failed = true;
      problems.push(`${file}: the rule ${rule} failed: ${error instanceof Error ? error.message : String(error)}`);
    };
    const look = (text: string): Checked => {
      const reading = service.read(text, { ...request, ...(comments && { comments: placeAnchors(text, comments) }) });
      // Problems that the team ignores are found all the same, so that they can be counted.
      const found = service.check(reading, { onError, ...(profile && { profile }), ...(prose && { prose }) });
      const { reported, ignored } = withoutIgnored(found, ignore);
      return { path: file, reading, problems: reported, ignored, fixed: 0 };
    };
    let asItIs = look(source.text);
    if (this.#earlier.isReading) {
      await this.#earlier.settled();
      asItIs = look(source.text);
    }
    if (!fix) return { note, checked: asItIs, problems, failed };
    const { text, fixed } = fixAll(source.text, (now) => (now === source.text ? asItIs : look(now)).problems);
    if (text === source.text) return { note, checked: asItIs, problems, failed };
    const failure = writeBack(full, text, source, { force });
    if (failure) problems.push(failure.problem.replace(full, file));
    return { note, checked: failure ? asItIs : { ...look(text), fixed }, problems, failed };
  }

  /** Returns the archive without the letter itself. */
  #archiveFor(full: string): ArchiveSentences | undefined {
    const { archive } = this.#setup;
    return archive && this.#archive?.without(path.relative(archive.folder, full).replaceAll(path.sep, '/'));
  }
}
