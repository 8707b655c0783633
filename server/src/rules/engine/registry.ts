// Made from the folders of rules by `npm run generate`: do not edit.
import type { Rule } from './rule';
import unknownKind from '../structure/unknown-kind';
import missingPart from '../structure/missing-part';
import duplicatePart from '../structure/duplicate-part';
import missingSection from '../structure/missing-section';
import misplacedSection from '../structure/misplaced-section';
import duplicateSection from '../structure/duplicate-section';
import emptySection from '../structure/empty-section';
import unknownSection from '../structure/unknown-section';
import headingWording from '../wording/heading-wording';
import headingNotMarked from '../structure/heading-not-marked';
import bodyForm from '../structure/body-form';
import stockWording from '../wording/stock-wording';
import placeholderLeft from '../wording/placeholder-left';
import letterDate from '../facts/letter-date';
import visitDates from '../facts/visit-dates';
import dateOrder from '../facts/date-order';
import addressee from '../facts/addressee';
import salutationAddressee from '../facts/salutation-addressee';
import authorityMismatch from '../facts/authority-mismatch';
import unknownAuthority from '../facts/unknown-authority';
import inspectorTitle from '../facts/inspector-title';
import signatoryNotInspector from '../facts/signatory-not-inspector';
import jointSignatures from '../facts/joint-signatures';
import actionPlan from '../facts/action-plan';
import responseDue from '../facts/response-due';
import judgementDiffers from '../facts/judgement-differs';
import teamWithoutLead from '../facts/team-without-lead';
import frameworkTag from '../framework/framework-tag';
import frontMatter from '../structure/front-matter';
import markdownTable from '../structure/markdown-table';
import openComments from '../structure/open-comments';
import rawPaste from '../structure/raw-paste';
import unfinishedParagraph from '../structure/unfinished-paragraph';
import spelling from '../prose/spelling';
import repeatedWord from '../prose/repeated-word';
import indefiniteArticle from '../prose/indefinite-article';
import unusualPhrase from '../prose/unusual-phrase';
import houseWording from '../prose/house-wording';
import mixedSpelling from '../prose/mixed-spelling';
import mixedScales from '../prose/mixed-scales';
import overusedWord from '../prose/overused-word';
import wordAgainstNumber from '../prose/word-against-number';
import quotationMarks from '../prose/quotation-marks';
import dashes from '../prose/dashes';
import spaces from '../prose/spaces';
import contractions from '../prose/contractions';
import longSentence from '../prose/long-sentence';
import passive from '../prose/passive';
import readability from '../prose/readability';
import simplify from '../prose/simplify';
import equality from '../prose/equality';
import verbAgreement from '../prose/verb-agreement';
import nounNumber from '../prose/noun-number';
import verbForm from '../prose/verb-form';
import wordLeftOver from '../prose/word-left-over';
import confusedWords from '../prose/confused-words';
import compoundHyphen from '../prose/compound-hyphen';
import nameCapitals from '../prose/name-capitals';
import groupPossessive from '../prose/group-possessive';
import commaPair from '../prose/comma-pair';
import commaSplice from '../prose/comma-splice';
import listMembers from '../prose/list-members';
import dateRange from '../prose/date-range';
import agePhrase from '../prose/age-phrase';
import gradePhrase from '../prose/grade-phrase';
import planPhrase from '../prose/plan-phrase';
import preposition from '../prose/preposition';
import pleonasm from '../prose/pleonasm';
import bracketStop from '../prose/bracket-stop';
import tenseAnchor from '../prose/tense-anchor';
import abbreviationUndefined from '../prose/abbreviation-undefined';
import abbreviationUnused from '../prose/abbreviation-unused';
import abbreviationRedefined from '../prose/abbreviation-redefined';
import abbreviationUse from '../prose/abbreviation-use';
import clauseComma from '../prose/clause-comma';
import leftOutVerb from '../prose/left-out-verb';
import looseOpening from '../prose/loose-opening';
import pronounAgreement from '../prose/pronoun-agreement';
import repeatedPassage from '../prose/repeated-passage';
import teamWording from '../prose/team-wording';
import identifiesChild from '../confidentiality/identifies-child';
import staffNamed from '../confidentiality/staff-named';
import gradeForVisit from '../confidentiality/grade-for-visit';
import areaWithoutFindings from '../evidence/area-without-findings';
import findingWithoutEffect from '../evidence/finding-without-effect';
import judgementWithoutEvidence from '../evidence/judgement-without-evidence';
import earlierAreaSilent from '../evidence/earlier-area-silent';
import repeatedSentence from '../evidence/repeated-sentence';

/** Every rule, in the order in which they are listed to people. */
export const registry: readonly Rule[] = [
  unknownKind,
  missingPart,
  duplicatePart,
  missingSection,
  misplacedSection,
  duplicateSection,
  emptySection,
  unknownSection,
  headingWording,
  headingNotMarked,
  bodyForm,
  stockWording,
  placeholderLeft,
  letterDate,
  visitDates,
  dateOrder,
  addressee,
  salutationAddressee,
  authorityMismatch,
  unknownAuthority,
  inspectorTitle,
  signatoryNotInspector,
  jointSignatures,
  actionPlan,
  responseDue,
  judgementDiffers,
  teamWithoutLead,
  frameworkTag,
  frontMatter,
  markdownTable,
  openComments,
  rawPaste,
  unfinishedParagraph,
  spelling,
  repeatedWord,
  indefiniteArticle,
  unusualPhrase,
  houseWording,
  mixedSpelling,
  mixedScales,
  overusedWord,
  wordAgainstNumber,
  quotationMarks,
  dashes,
  spaces,
  contractions,
  longSentence,
  passive,
  readability,
  simplify,
  equality,
  verbAgreement,
  nounNumber,
  verbForm,
  wordLeftOver,
  confusedWords,
  compoundHyphen,
  nameCapitals,
  groupPossessive,
  commaPair,
  commaSplice,
  listMembers,
  dateRange,
  agePhrase,
  gradePhrase,
  planPhrase,
  preposition,
  pleonasm,
  bracketStop,
  tenseAnchor,
  abbreviationUndefined,
  abbreviationUnused,
  abbreviationRedefined,
  abbreviationUse,
  clauseComma,
  leftOutVerb,
  looseOpening,
  pronounAgreement,
  repeatedPassage,
  teamWording,
  identifiesChild,
  staffNamed,
  gradeForVisit,
  areaWithoutFindings,
  findingWithoutEffect,
  judgementWithoutEvidence,
  earlierAreaSilent,
  repeatedSentence,
];
