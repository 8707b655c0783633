import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Day } from '../dates/calendar';
import { compareDays, dayFromIso, isoDay, longDay } from '../dates/calendar';
import { addWorkingDays, dayOff, workingDaysAfter } from '../dates/working-days';
import { stageEdit } from '../edits/front-matter-edits';
import { sentVersionName, withoutEnding } from '../exchange/sent-names';
import type { Branding } from '../export/branding/load-branding';
import { sentParagraphs } from '../export/model/sent-paragraphs';
import type { ExportBundle, ReadFont } from '../export/write-letter';
import { applyEdits } from '../text/edit';
import type { IoProblem } from './files';
import { hashOf } from './identity';
import type { LetterFile } from './letter-file';
import { readText } from './read-file';
import { writeBack, writeNew } from './write-file';

/** Working days allowed for comments on fact and process, as Ofsted gives providers. */
export const USUAL_COMMENT_DAYS = 5;

/** The day on which a letter is sent, and the day by which comments are due. */
export interface SendDays {
  readonly sent: Day;
  readonly until: Day;
}

export interface SendRequest {
  readonly days: SendDays;
  /** The recipient, as printed on each page; '' for nobody in particular. */
  readonly who: string;
  /** Adds the table for points of accuracy. */
  readonly table: boolean;
  /** Sets the stage of the letter to `authority`. */
  readonly stage: boolean;
  readonly template?: string;
  /** Path of the Word file; by default a name of its own beside the letter. */
  readonly output?: string;
  readonly force?: boolean;
}

/** What the letter is rendered with: the fonts that come with the program, and the user's own fonts and image. */
export interface SentBranding {
  readonly readFont: ReadFont;
  readonly own: Branding;
}

/** Absolute paths of the Word file and of the version kept beside the letter. */
export interface SentLetter {
  readonly word: string;
  readonly kept: string;
}

/** Reads the dates that the user gave (ISO); by default today, and five working days later. */
export function sendDays(date: string | undefined, until: string | undefined): SendDays | IoProblem {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const sent = date === undefined ? today : dayFromIso(date);
  if (!sent) return { problem: `“${date ?? ''}” is not a date: write it as year-month-day, such as 2026-03-12.` };
  const end = until === undefined ? addWorkingDays(sent, USUAL_COMMENT_DAYS) : dayFromIso(until);
  if (!end)
    return {
      problem:
        until === undefined
          ? 'The bank holidays of that year are not known: say by which day comments are due.'
          : `“${until}” is not a date: write it as year-month-day, such as 2026-03-19.`,
    };
  if (compareDays(end, sent) < 0)
    return {
      problem: `Comments cannot be due on ${longDay(end)}, before the letter is sent on ${longDay(sent)}.`,
    };
  return { sent, until: end };
}

/**
 * Writes a letter as a Word file for commenting, and keeps the version sent beside the letter. On an error returns a
 * sentence, and nothing is left behind.
 */
export async function sendLetter(
  { file, full, source, service }: LetterFile,
  request: SendRequest,
  bundle: Pick<ExportBundle, 'writeForComments'>,
  { readFont, own }: SentBranding,
): Promise<SentLetter | IoProblem> {
  const { days, who, table, template } = request;
  const text = request.stage ? withStage(source.text, service) : source.text;
  if (text === undefined)
    return {
      problem: `The stage could not be set in the front matter of ${file}: write “stage: authority” there yourself.`,
    };
  const folder = path.dirname(full);
  const kept = keptVersion(folder, path.basename(full), isoDay(days.sent), text);
  const word = request.output ?? path.join(folder, `${withoutEnding(kept.name)}.docx`);
  if (word === full) return { problem: `${file} is the letter itself; give the Word file another name.` };
  const model = service.printModel(service.read(text, template === undefined ? {} : { template }));
  const paragraphs = sentParagraphs(model, text);
  if (paragraphs.length === 0) return { problem: `${file} has no words in it, so there is nothing to send.` };
  const bytes = await bundle.writeForComments(
    {
      model,
      paragraphs,
      request: {
        who: who.replace(/\s+/g, ' ').trim(),
        sent: longDay(days.sent),
        until: longDay(days.until),
        table,
      },
      hash: hashOf(text),
      file: kept.name,
    },
    readFont,
    own,
  );
  const failure =
    writeNew(word, bytes, { force: request.force === true }) ??
    (kept.isThere ? undefined : writeNew(path.join(folder, kept.name), text)) ??
    (text === source.text ? undefined : writeBack(full, text, source));
  return failure ?? { word, kept: path.join(folder, kept.name) };
}

/** Returns remarks for the sender on the day by which comments are due. */
export function remarksOnDays({ sent, until }: SendDays): readonly string[] {
  const off = dayOff(until);
  const count = workingDaysAfter(sent, until);
  return [
    ...(off === undefined ? [] : [`${longDay(until)} is ${off}: choose a working day.`]),
    ...(count !== undefined && count < USUAL_COMMENT_DAYS
      ? [`That leaves ${count} working ${count === 1 ? 'day' : 'days'} for comments; ${USUAL_COMMENT_DAYS} are usual.`]
      : []),
  ];
}

/** Returns the letter with its stage set to `authority`; undefined if the front matter does not allow it. */
function withStage(text: string, service: LetterFile['service']): string | undefined {
  const reading = service.read(text);
  if (reading.letter.frontMatter.stage === 'authority') return text;
  const edit = stageEdit(reading.letter, 'authority');
  return edit && applyEdits(text, [edit]);
}

/** Returns the file for the version: one that already holds it, else the first free name. */
function keptVersion(
  folder: string,
  letter: string,
  day: string,
  text: string,
): { readonly name: string; readonly isThere: boolean } {
  for (let number = 1; ; number++) {
    const name = sentVersionName(letter, day, number);
    const full = path.join(folder, name);
    if (!existsSync(full)) return { name, isThere: false };
    const there = readText(full);
    if (!('problem' in there) && there.text === text) return { name, isThere: true };
  }
}
