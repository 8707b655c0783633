import type { PlacedThread } from '../comments/place-anchors';
import type { Block, Letter, Line, NamedFile, Stage } from '../letter/letter';
import { findMap } from '../lists/find-map';
import { memoizeByWords } from '../memo/memoize-by-block';
import { holdingAnswers, memoizeWeak } from '../memo/memoize-weak';
import { fillVariables } from '../templates/fill-variables';
import { matchStock } from '../templates/match-stock';
import type { Part, PartRole, Stock, Template } from '../templates/template';
import { mayRepeat } from '../templates/template';
import type { AnnotatedText } from '../text/annotated-text';
import { normalise } from '../text/similarity';
import { contains } from '../text/span';
import { chooseTemplate } from './choose-template';
import type { Authority, AuthorityMention, Facts, Item } from './facts';
import { readAddressee } from './facts/addressee';
import { addressedOf, firstAddressed, readAddressees } from './facts/addressees';
import { readAuthorityMentions } from './facts/authorities';
import { readLetterDate, readVisitDates } from './facts/dates';
import { readInspectors, readSignedTitles } from './facts/inspectors';
import { readJudgements } from './facts/judgements';
import { readFindings, readItems, readParagraphItems } from './facts/lists';
import { readOutcome } from './facts/outcome';
import { readSalutation } from './facts/people';
import { readProviders } from './facts/providers';
import { readScope } from './facts/scope';
import { readJointSigners, readSigners } from './facts/signatories';
import { readSignatory } from './facts/signatory';
import { readTeam } from './facts/team';
import type { Frame } from './frame';
import { frameOf } from './frame';
import type { FrameLines } from './part-matches';
import { partMatchesOf } from './part-matches';
import type { EarlierLetters, Reading, PartMatch } from './reading';
import { claimSections } from './sections';

export interface ReadingRequest {
  /** A template or family id that overrides the front matter's. */
  readonly template?: string;
  readonly stage?: Stage;
  /** The comments on the letter, placed in its text; by default none. */
  readonly comments?: readonly PlacedThread[];
  /** Reads the earlier letters named in the front matter; called only if there are any. */
  readonly previous?: (named: readonly NamedFile[]) => EarlierLetters | undefined;
}

const NO_COMMENTS: readonly PlacedThread[] = [];

/**
 * Compares a letter with the template that fits it. Never fails: an empty text is a letter in which everything is
 * missing.
 */
export function readLetter(letter: Letter, templates: readonly Template[], request: ReadingRequest = {}): Reading {
  const { template, why, known } = chooseTemplate(letter, templates, request.template ?? letter.frontMatter.template);
  const frame = frameOf(letter, template);
  const claims = claimSections(frame.sections, template);
  const lines = frameLinesOf(frame, template);
  const partMatches = partMatchesOf(letter, template, frame, lines, claims);
  const named = letter.frontMatter.previous;
  const previous = named.length > 0 ? request.previous?.(named) : undefined;
  return Object.freeze(
    holdingAnswers({
      letter,
      template,
      why,
      known,
      stage: request.stage ?? letter.frontMatter.stage ?? 'final',
      partMatches,
      unclaimedSections: claims.unclaimedSections,
      sections: claims.sections,
      facts: Object.freeze(factsOf(template, frame, lines, partMatches)),
      comments: request.comments ?? NO_COMMENTS,
      ...(previous ? { previous } : {}),
    }),
  );
}

/** Identifies the lines before the salutation and after the sign-off. */
function frameLinesOf(frame: Frame, template: Template): FrameLines {
  const { letterheadLines, copyStock, openDate } = frameWordings(template);
  const top = frame.top.slice(0, MAX_FRAME_LINES);
  const date =
    top.find((line) => line.plain.text.length <= 60 && readLetterDate(line.plain) !== undefined) ??
    top.find((line) => line.plain.text === openDate);
  const letterhead = top.filter(
    (line) => line !== date && line.plain.text.length <= 120 && letterheadLines.has(foldedLine(line.plain)),
  );
  const rest = top.filter((line) => line !== date && !letterhead.includes(line));
  // The address follows the date; lines before it belong to a letterhead that is not the template's.
  const after = date ? rest.filter((line) => line.span.start > date.span.start) : rest;
  const tail = frame.tail.slice(0, MAX_FRAME_LINES);
  const copies = tail.findIndex((line) => copyStock.some((stock) => matchStock(stock, line.plain).quality !== 'none'));
  return {
    letterhead,
    ...(date ? { date } : {}),
    addressee: after.length > 0 ? after : rest,
    signatory: copies < 0 ? tail : tail.slice(0, copies),
    copyList: copies < 0 ? [] : tail.slice(copies),
  };
}

const foldedLine = memoizeByWords(normalise);

const frameWordings = memoizeWeak(({ parts }: Template) => ({
  letterheadLines: new Set(
    parts
      .filter((part) => part.kind === 'letterhead')
      .flatMap((part) => part.stock.flatMap((stock) => [stock.text, ...stock.variants].map(normalise))),
  ),
  isAddressed: parts.some(({ kind }) => kind === 'addressee'),
  severalAddressed: parts.some(({ kind, people }) => kind === 'addressee' && people === 'several'),
  severalSign: parts.some(({ kind, people }) => kind === 'signatory' && people === 'several'),
  offices: parts.filter(({ kind }) => kind === 'signatory').flatMap((part) => part.offices),
  judged: parts.find(({ role }) => role === 'judgements'),
  grades: [...new Set(parts.flatMap((part) => part.grades))],
  outcomes: outcomesOf(parts),
  team: parts.find(({ role }) => role === 'team'),
  providers: parts.find(({ role }) => role === 'providers'),
  copyStock: parts.filter((part) => part.kind === 'copy-list').flatMap((part) => part.stock),
  // A date that is still to be written has its place nevertheless.
  openDate: fillVariables(parts.find((part) => part.kind === 'date')?.starter ?? '', {}).trim(),
}));

/** Returns the part with the sentences that may state what a report found, and those sentences. */
function outcomesOf(parts: readonly Part[]): { readonly part: Part; readonly sentences: readonly Stock[] } | undefined {
  const part = parts.find(({ stock }) => stock.some(({ outcome }) => outcome !== undefined));
  return part && { part, sentences: part.stock.filter(({ outcome }) => outcome !== undefined) };
}

/** Addresses, letterheads and signatures are short; garbage is not. */
const MAX_FRAME_LINES = 80;

function factsOf(template: Template, frame: Frame, lines: FrameLines, partMatches: readonly PartMatch[]): Facts {
  const passageOf = (role: PartRole): readonly Block[] =>
    partMatches.find((partMatch) => partMatch.part.role === role && partMatch.passage)?.passage?.blocks ?? [];
  const words = (blocks: readonly Block[]): readonly AnnotatedText[] =>
    blocks.slice(0, MAX_FRAME_LINES).map((block) => block.plain);
  const opening = passageOf('opening');
  const paragraphs = words(frame.opening);
  const inOpening = (found: readonly AnnotatedText[]): readonly AnnotatedText[] => [
    ...words(opening),
    ...found.filter((text) => !opening.some((block) => block.plain === text)),
  ];
  const letterDate = lines.date ? readLetterDate(lines.date.plain) : findMap(datedBlocks(partMatches), readLetterDate);
  const visitDates = findMap(inOpening(paragraphs), readVisitDates);
  const { inspectors, titles } = readInspectors(inOpening(paragraphs));
  const salutation = frame.salutation?.lines[0] && readSalutation(frame.salutation.lines[0]);
  const { isAddressed, severalAddressed, severalSign, offices } = frameWordings(template);
  const alone = severalAddressed || !isAddressed ? undefined : readAddressee(lines.addressee);
  const addressees = severalAddressed ? readAddressees(lines.addressee) : addressedOf(alone);
  const addressee = alone ?? firstAddressed(addressees);
  const signatory = readSignatory(lines.signatory);
  const signatories = severalSign ? readJointSigners(lines.signatory, offices) : readSigners(lines.signatory);
  const signedTitles = lines.signatory.slice(0, 4).flatMap((line) => readSignedTitles(line.plain));
  const authorities = readAuthorityMentions({
    ...(frame.subject ? { subject: frame.subject.plain } : {}),
    opening: opening.length > 0 ? words(opening) : paragraphs,
    address: lines.addressee.map((line) => line.plain),
    // Paragraphs outside the opening name many things that are not authorities.
  }).filter((mention) => mention.authority || mention.where !== 'opening' || opening.length > 0);
  // A report names its authority above the title.
  const named = template.form === 'report' ? lines.addressee.map(({ plain }) => plain) : [];
  const above = findMap(named, (subject) => readAuthorityMentions({ subject }).find((mention) => mention.authority));
  const authority = authorityOf(authorities) ?? above?.authority;
  const scope = readScope(inOpening(paragraphs), frame.subject?.plain);
  // Text below a sub-heading belongs to the section.
  const bodyOf = (role: PartRole): readonly Block[] => {
    const found = partMatches.find((partMatch) => partMatch.part.role === role);
    const again = found && mayRepeat(found.part) ? found.extra : [];
    const spans = [found?.passage, ...again].flatMap((passage) => passage?.section?.span ?? []);
    if (spans.length === 0) return [];
    const isInside = ({ kind, span }: Block): boolean =>
      kind !== 'heading' && spans.some((section) => contains(section, span));
    return frame.sections.filter(isInside);
  };
  const areasOf = (role: PartRole): readonly Item[] =>
    template.parts.find((part) => part.role === role)?.body?.items === 'paragraphs'
      ? readParagraphItems(bodyOf(role))
      : readItems(bodyOf(role));
  const { judged, grades, outcomes, team, providers } = frameWordings(template);
  const blocksOf = (part: Part | undefined): readonly Block[] => {
    const passage = partMatches.find((partMatch) => partMatch.part === part)?.passage;
    return passage?.section?.body ?? passage?.blocks ?? [];
  };
  const outcome = outcomes && readOutcome(blocksOf(outcomes.part), outcomes.sentences);
  const linesOf = (part: Part | undefined): readonly Line[] => {
    const blocks = blocksOf(part);
    return blocks.flatMap(({ lines: own }) => own).slice(0, MAX_FRAME_LINES);
  };
  return {
    ...(letterDate ? { letterDate } : {}),
    ...(visitDates ? { visitDates } : {}),
    authorities,
    ...(authority ? { authority } : {}),
    ...(addressee ? { addressee } : {}),
    addressees,
    ...(salutation ? { salutation } : {}),
    inspectors,
    inspectorTitles: [...titles, ...signedTitles],
    ...(signatory ? { signatory } : {}),
    signatories,
    ...(scope ? { scope } : {}),
    judgements: judged ? readJudgements(frame.opening, judged, grades) : [],
    ...(outcome ? { outcome } : {}),
    team: team ? readTeam(linesOf(team), team.offices, team.kind === 'paragraph') : [],
    providers: providers ? readProviders(linesOf(providers), providers.offices) : [],
    improvements: areasOf('improvement'),
    priorityActions: areasOf('priority-action'),
    findings: readFindings(bodyOf('findings')),
  };
}

/** The paragraphs in which a report gives its publication date: `Report published: …`. */
const datedBlocks = (partMatches: readonly PartMatch[]): readonly AnnotatedText[] =>
  partMatches
    .filter(({ part }) => part.kind === 'paragraph' && part.stock.some(({ text }) => text.includes('{letter_date}')))
    .flatMap(({ passage }) => passage?.blocks.slice(0, 1) ?? [])
    .map(({ plain }) => plain);

/** Returns the authority that a letter is about: the subject's, else the opening's, else the address's. */
function authorityOf(mentions: readonly AuthorityMention[]): Authority | undefined {
  for (const where of ['subject', 'opening', 'address'] as const) {
    const found = mentions.find((mention) => mention.where === where && mention.authority);
    if (found) return found.authority;
  }
  return undefined;
}
