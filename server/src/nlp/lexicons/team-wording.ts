/** Words that a team avoids, from its own `.letters/wording.yaml` or from the settings. */
export interface TeamWording {
  /** As in the list; matching ignores case. */
  readonly avoid: string;
  /** Possible replacements; empty if the sentence has to be rewritten. */
  readonly write: readonly string[];
  /** The reason, worded to complete “X is to be avoided: …”; '' if none is given. */
  readonly because: string;
  /** Longer phrases that contain these words and are allowed. */
  readonly allow: readonly string[];
}

/** Limits of a list: no team needs more, and every word costs time. */
export const MAX_WORDINGS = 500;
const MAX_PHRASE_LENGTH = 100;

/** The parsed words of an entry, which may list several to avoid, or a sentence that says what is wrong with it. */
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

/** An entry on one line, as in the settings: `service user → child` or `service user`. */
export function wordingFromLine(line: string): TeamWording | undefined {
  const [avoid = '', write = ''] = line.split(/\s*(?:→|->|=>)\s*/);
  const found = wordingsFrom({ avoid, ...(write.trim() === '' ? {} : { write }) });
  return typeof found === 'string' ? undefined : found[0];
}

/** A match of a listed word or phrase; offsets count from the start of the text. */
export interface WordingUse {
  readonly wording: TeamWording;
  readonly start: number;
  readonly end: number;
}

/** Matches of the lists in a text, in order; of two that overlap the longer is kept. */
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

/** Keeps the length, so that offsets stay valid: lower case, one kind of apostrophe, ordinary spaces. */
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
