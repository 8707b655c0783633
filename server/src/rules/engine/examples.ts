// Made from the folders of rules by `npm run generate`: do not edit.
import type { Examples } from './rule';
import unknownKind from '../structure/unknown-kind.examples';
import missingPart from '../structure/missing-part.examples';
import duplicatePart from '../structure/duplicate-part.examples';
import missingSection from '../structure/missing-section.examples';
import misplacedSection from '../structure/misplaced-section.examples';
import duplicateSection from '../structure/duplicate-section.examples';
import emptySection from '../structure/empty-section.examples';
import unknownSection from '../structure/unknown-section.examples';
import headingWording from '../wording/heading-wording.examples';
import headingNotMarked from '../structure/heading-not-marked.examples';
import bodyForm from '../structure/body-form.examples';
import stockWording from '../wording/stock-wording.examples';
import placeholderLeft from '../wording/placeholder-left.examples';
import letterDate from '../facts/letter-date.examples';
import visitDates from '../facts/visit-dates.examples';
import dateOrder from '../facts/date-order.examples';
import addressee from '../facts/addressee.examples';
import salutationAddressee from '../facts/salutation-addressee.examples';
import authorityMismatch from '../facts/authority-mismatch.examples';
import unknownAuthority from '../facts/unknown-authority.examples';
import inspectorTitle from '../facts/inspector-title.examples';
import signatoryNotInspector from '../facts/signatory-not-inspector.examples';
import jointSignatures from '../facts/joint-signatures.examples';
import actionPlan from '../facts/action-plan.examples';
import responseDue from '../facts/response-due.examples';
import judgementDiffers from '../facts/judgement-differs.examples';
import teamWithoutLead from '../facts/team-without-lead.examples';
import frameworkTag from '../framework/framework-tag.examples';
import frontMatter from '../structure/front-matter.examples';
import markdownTable from '../structure/markdown-table.examples';
import openComments from '../structure/open-comments.examples';
import rawPaste from '../structure/raw-paste.examples';
import unfinishedParagraph from '../structure/unfinished-paragraph.examples';
import spelling from '../prose/spelling.examples';
import repeatedWord from '../prose/repeated-word.examples';
import indefiniteArticle from '../prose/indefinite-article.examples';
import unusualPhrase from '../prose/unusual-phrase.examples';
import houseWording from '../prose/house-wording.examples';
import mixedSpelling from '../prose/mixed-spelling.examples';
import mixedScales from '../prose/mixed-scales.examples';
import overusedWord from '../prose/overused-word.examples';
import wordAgainstNumber from '../prose/word-against-number.examples';
import quotationMarks from '../prose/quotation-marks.examples';
import dashes from '../prose/dashes.examples';
import spaces from '../prose/spaces.examples';
import contractions from '../prose/contractions.examples';
import longSentence from '../prose/long-sentence.examples';
import passive from '../prose/passive.examples';
import readability from '../prose/readability.examples';
import simplify from '../prose/simplify.examples';
import equality from '../prose/equality.examples';
import verbAgreement from '../prose/verb-agreement.examples';
import nounNumber from '../prose/noun-number.examples';
import verbForm from '../prose/verb-form.examples';
import wordLeftOver from '../prose/word-left-over.examples';
import confusedWords from '../prose/confused-words.examples';
import compoundHyphen from '../prose/compound-hyphen.examples';
import nameCapitals from '../prose/name-capitals.examples';
import groupPossessive from '../prose/group-possessive.examples';
import commaPair from '../prose/comma-pair.examples';
import commaSplice from '../prose/comma-splice.examples';
import listMembers from '../prose/list-members.examples';
import dateRange from '../prose/date-range.examples';
import agePhrase from '../prose/age-phrase.examples';
import gradePhrase from '../prose/grade-phrase.examples';
import planPhrase from '../prose/plan-phrase.examples';
import preposition from '../prose/preposition.examples';
import pleonasm from '../prose/pleonasm.examples';
import bracketStop from '../prose/bracket-stop.examples';
import tenseAnchor from '../prose/tense-anchor.examples';
import abbreviationUndefined from '../prose/abbreviation-undefined.examples';
import abbreviationUnused from '../prose/abbreviation-unused.examples';
import abbreviationRedefined from '../prose/abbreviation-redefined.examples';
import abbreviationUse from '../prose/abbreviation-use.examples';
import clauseComma from '../prose/clause-comma.examples';
import leftOutVerb from '../prose/left-out-verb.examples';
import looseOpening from '../prose/loose-opening.examples';
import pronounAgreement from '../prose/pronoun-agreement.examples';
import repeatedPassage from '../prose/repeated-passage.examples';
import teamWording from '../prose/team-wording.examples';
import identifiesChild from '../confidentiality/identifies-child.examples';
import staffNamed from '../confidentiality/staff-named.examples';
import gradeForVisit from '../confidentiality/grade-for-visit.examples';
import areaWithoutFindings from '../evidence/area-without-findings.examples';
import findingWithoutEffect from '../evidence/finding-without-effect.examples';
import judgementWithoutEvidence from '../evidence/judgement-without-evidence.examples';
import earlierAreaSilent from '../evidence/earlier-area-silent.examples';
import repeatedSentence from '../evidence/repeated-sentence.examples';

/** The examples of every rule, by its id: for tests, pages and `explain`. The server does without them. */
export const examplesById: ReadonlyMap<string, Examples> = new Map([
  ['unknown-kind', unknownKind],
  ['missing-part', missingPart],
  ['duplicate-part', duplicatePart],
  ['missing-section', missingSection],
  ['misplaced-section', misplacedSection],
  ['duplicate-section', duplicateSection],
  ['empty-section', emptySection],
  ['unknown-section', unknownSection],
  ['heading-wording', headingWording],
  ['heading-not-marked', headingNotMarked],
  ['body-form', bodyForm],
  ['stock-wording', stockWording],
  ['placeholder-left', placeholderLeft],
  ['letter-date', letterDate],
  ['visit-dates', visitDates],
  ['date-order', dateOrder],
  ['addressee', addressee],
  ['salutation-addressee', salutationAddressee],
  ['authority-mismatch', authorityMismatch],
  ['unknown-authority', unknownAuthority],
  ['inspector-title', inspectorTitle],
  ['signatory-not-inspector', signatoryNotInspector],
  ['joint-signatures', jointSignatures],
  ['action-plan', actionPlan],
  ['response-due', responseDue],
  ['judgement-differs', judgementDiffers],
  ['team-without-lead', teamWithoutLead],
  ['framework-tag', frameworkTag],
  ['front-matter', frontMatter],
  ['markdown-table', markdownTable],
  ['open-comments', openComments],
  ['raw-paste', rawPaste],
  ['unfinished-paragraph', unfinishedParagraph],
  ['spelling', spelling],
  ['repeated-word', repeatedWord],
  ['indefinite-article', indefiniteArticle],
  ['unusual-phrase', unusualPhrase],
  ['house-wording', houseWording],
  ['mixed-spelling', mixedSpelling],
  ['mixed-scales', mixedScales],
  ['overused-word', overusedWord],
  ['word-against-number', wordAgainstNumber],
  ['quotation-marks', quotationMarks],
  ['dashes', dashes],
  ['spaces', spaces],
  ['contractions', contractions],
  ['long-sentence', longSentence],
  ['passive', passive],
  ['readability', readability],
  ['simplify', simplify],
  ['equality', equality],
  ['verb-agreement', verbAgreement],
  ['noun-number', nounNumber],
  ['verb-form', verbForm],
  ['word-left-over', wordLeftOver],
  ['confused-words', confusedWords],
  ['compound-hyphen', compoundHyphen],
  ['name-capitals', nameCapitals],
  ['group-possessive', groupPossessive],
  ['comma-pair', commaPair],
  ['comma-splice', commaSplice],
  ['list-members', listMembers],
  ['date-range', dateRange],
  ['age-phrase', agePhrase],
  ['grade-phrase', gradePhrase],
  ['plan-phrase', planPhrase],
  ['preposition', preposition],
  ['pleonasm', pleonasm],
  ['bracket-stop', bracketStop],
  ['tense-anchor', tenseAnchor],
  ['abbreviation-undefined', abbreviationUndefined],
  ['abbreviation-unused', abbreviationUnused],
  ['abbreviation-redefined', abbreviationRedefined],
  ['abbreviation-use', abbreviationUse],
  ['clause-comma', clauseComma],
  ['left-out-verb', leftOutVerb],
  ['loose-opening', looseOpening],
  ['pronoun-agreement', pronounAgreement],
  ['repeated-passage', repeatedPassage],
  ['team-wording', teamWording],
  ['identifies-child', identifiesChild],
  ['staff-named', staffNamed],
  ['grade-for-visit', gradeForVisit],
  ['area-without-findings', areaWithoutFindings],
  ['finding-without-effect', findingWithoutEffect],
  ['judgement-without-evidence', judgementWithoutEvidence],
  ['earlier-area-silent', earlierAreaSilent],
  ['repeated-sentence', repeatedSentence],
]);

/** The examples of a rule; none of a rule that is not in the list. */
export const examplesOf = ({ meta }: { readonly meta: { readonly id: string } }): Examples =>
  examplesById.get(meta.id) ?? { valid: [], invalid: [] };
