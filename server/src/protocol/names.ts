/** The names that client, server and manifest share. */

export const LANGUAGE_ID = 'inspection-letter';
/** Prefix of settings and commands: `inspectionLetters.rules`. */
export const SECTION = 'inspectionLetters';

/** Commands that the server's code actions name; the client carries them out. */
export const COMMANDS = {
  /**
   * Arguments: uri, rule id, the words at the place (or undefined for the whole letter), and the scope; the client asks
   * for a scope that is not given, and for the reason.
   */
  ignore: 'inspectionLetters.ignore',
  /** Arguments: uri, word, and whose words it is to be added to; the client asks for what is not given. */
  addWord: 'inspectionLetters.addWord',
  insertMissing: 'inspectionLetters.insertMissing',
  /** Argument: uri; the client asks for the kind. */
  chooseKind: 'inspectionLetters.chooseKind',
  /** Argument: uri of a text that holds letters. */
  importInside: 'inspectionLetters.importInside',
  /** Argument: a rule's id; the client asks for one that is not given. */
  explain: 'inspectionLetters.explain',
  /** Arguments: uri, the range that has to change, and whether there may be something to choose from. */
  goToPlace: 'inspectionLetters.goToPlace',
  /** Arguments: uri, the place (of the area or finding), and the ranges that are to be shown beside it. */
  showEvidence: 'inspectionLetters.showEvidence',
  /** Arguments: uri, and the words of an area; the client asks for the finding. */
  addFinding: 'inspectionLetters.addFinding',
} as const;

export type IgnoreScope = 'place' | 'letter' | 'workspace';
export type WordPlace = 'letter' | 'team' | 'user';
