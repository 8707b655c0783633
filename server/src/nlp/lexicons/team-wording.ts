/** Words that a team does without, of its own `.letters/wording.yaml` or of the settings. */
export interface TeamWording {
  /** As the list has it; words are compared without case. */
  readonly avoid: string;
  /** What may stand in their place; none where the sentence has to be written anew. */
  readonly write: readonly string[];
  /** Why, in words that end the sentence “X is to be avoided: …”; '' where none is given. */
  readonly because: string;
  /** Longer phrases with these words in them that are right. */
  readonly allow: readonly string[];
}

/** Bounds of a list: no team has more, and each word of it costs. */
export const MAX_WORDINGS = 500;
const MAX_PHRASE_LENGTH = 100;

/** What is wrong with an entry, in a sentence, or the words of it; an entry may name several words to avoid. */
export function wordingsFrom(entry: unknown): readonly TeamWording[] | string {
  const { avoid, write, because, allow, ...others } = isRecord(entry) ? entry : {};
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    return `“${unknown.slice(0, 40)}” is not known: an entry has “avoid”, “write”, “because” and “allow”.`;
  const lists = [avoid, write, allow].map(phrasesOf);
  const [avoided = [], written, allowed] = lists;
  if (lists.includes(undefined) || avoided.length === 0)
    return (
      'each entry needs “avoid” with words, as in “- avoid: service user”, “  write: child”; “write” and “allow” are ' +
      `words or lists of words, none longer than ${MAX_PHRASE_LENGTH} characters.`
    );
  if (because !== undefined && (typeof because !== 'string' || because.length > 300))
    return '“because” is one sentence, of at most 300 characters.';
  return avoided.map((words) => ({
    avoid: words,
    write: written ?? [],
    because: (because ?? '').trim(),
    allow: allowed ?? [],
  }));
}

/** An entry in one line, as settings have it: `service user → child` or `service user`. */
export function wordingFromLine(line: string): TeamWording | undefined {
  const [avoid = '', write = ''] = line.split(/\s*(?:→|->|=>)\s*/);
  const found = wordingsFrom({ avoid, ...(write.trim() === '' ? {} : { write }) });
  return typeof found === 'string' ? undefined : found[0];
}

/** A place where words of a list stand; offsets count from the start of the text. */
export interface WordingUse {
  readonly wording: TeamWording;
  readonly start: number;
  readonly end: number;
}

/** Where a text has words of the lists, in order; of two that overlap the longer is meant. */
export function wordingUses(text: string, wordings: readonly TeamWording[]): readonly WordingUse[] {
  const small = plain(text);
  const uses: WordingUse[] = [];
  for (const wording of wordings) {
    const allowed = wording.allow.flatMap((phrase) => placesOf(small, plain(phrase)));
    for (const place of placesOf(small, plain(wording.avoid)))
      if (!allowed.some(({ start, end }) => start <= place.start && place.end <= end)) uses.push({ wording, ...place });
  }
  uses.sort((a, b) => a.start - b.start || b.end - a.end);
  let done = 0;
  return uses.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}

function placesOf(text: string, words: string): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (!isPart(text.charAt(at - 1)) && !isPart(text.charAt(end))) places.push({ start: at, end });
  }
  return places;
}

const isPart = (character: string): boolean => /[\p{L}\p{M}\p{N}]/u.test(character);

/** Of the same length, so that places hold: small letters, one kind of apostrophe, ordinary spaces. */
const plain = (text: string): string =>
  text
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/’/g, "'")
    .replace(/\s/g, ' ');

function phrasesOf(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const phrases = list.map((one) => (typeof one === 'string' ? one.replace(/\s+/g, ' ').trim() : ''));
  return phrases.every((one) => /[\p{L}\p{N}]/u.test(one) && one.length <= MAX_PHRASE_LENGTH) ? phrases : undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
