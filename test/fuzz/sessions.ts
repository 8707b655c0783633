import { disguised } from './disguise';
import { madeEdits, versionsOf } from './edits';
import type { Sources } from './letters';
import { knownWords, sourcesOnce } from './letters';
import type { MadeText } from './made-texts';
import { madeText } from './made-texts';
import { smallestList, smallestText } from './minimise';
import { mutated } from './mutations';
import type { Random } from './random';
import type { NewReader, Reader, Told } from './reader';
import { differenceInServer } from './server-session';
import type { Session } from './session';
import { whereDifferent } from './session';
import type { Figures, Subject, Wrong } from './subject';
import { count, thrown } from './subject';

/**
 * A letter edited many times has the same results as one opened afresh: reading, problems and fixes, in the program and
 * over the protocol.
 */
export function sessions(newReader: NewReader, sources: () => Sources = sourcesOnce()): Subject<Session> {
  return {
    name: 'sessions',
    make: (random) => {
      const { text, real } = startOf(random, sources());
      return {
        text,
        real,
        edits: madeEdits(text, random, random.between(20, 100)),
        through: random.chance(1, 4) ? 'server' : 'reader',
      };
    },
    limit: ({ text, edits }) => 60 + edits.length * (1 + text.length / 10_000),
    isReal: ({ real }) => real,
    check: async (session, figures) => {
      try {
        return session.through === 'server'
          ? await differenceInServer(session, figures)
          : await differenceInReaders(session, newReader, figures);
      } catch (error) {
        return thrown(error);
      }
    },
    minimise: async (session, fails) => {
      const edits = await smallestList(session.edits, (some) => fails({ ...session, edits: some }));
      const text = await smallestText(session.text, (some) => fails({ ...session, edits, text: some }));
      return { ...session, text, edits: await smallestList(edits, (some) => fails({ ...session, text, edits: some })) };
    },
    disguise: async (session, fails) => {
      const text = await disguised(session.text, knownWords(sources()), (other) => fails({ ...session, text: other }));
      // Text cut out and put back in one edit is the letter's own too.
      if (text === undefined || session.edits.some((edit) => edit.text.length > MAX_TYPED_LENGTH)) return undefined;
      return { ...session, text };
    },
    toJson: ({ text, edits, through }) => ({
      through,
      text,
      edits: edits.map(({ span, text: words }) => [span.start, span.end, words]),
    }),
    fromJson: (json) => {
      const { through, text, edits } = json as {
        through: Session['through'];
        text: string;
        edits: [number, number, string][];
      };
      return {
        through,
        text,
        real: false,
        edits: edits.map(([start, end, words]) => ({ span: { start, end }, text: words })),
      };
    },
  };
}

/** In characters; anything longer may be a sentence. */
const MAX_TYPED_LENGTH = 24;
/**
 * Versions are read again in another order, far from their neighbours, so that cached results neither help nor harm.
 */
const STRIDE = 7;

function startOf(random: Random, sources: Sources): MadeText {
  if (random.chance(1, 5)) return madeText(random, sources);
  const { text, real } = random.oneOf(sources.letters);
  return { text: random.chance(1, 2) ? text : mutated(text, random), real };
}

async function differenceInReaders(
  { text, edits }: Session,
  newReader: NewReader,
  figures: Figures,
): Promise<Wrong | undefined> {
  const versions = [text, ...versionsOf(text, edits).map((version) => version.text)];
  const following = await newReader();
  const told = versions.map((version) => following.tell(version));
  const apart = await newReader();
  count(figures, 'sessions');
  // The last version comes first, to a reader that has read nothing yet.
  for (let first = versions.length - 1; first >= Math.max(0, versions.length - STRIDE); first--) {
    for (let at = first; at >= 0; at -= STRIDE) {
      if (at > 0) count(figures, 'edits');
      const wrong = differenceOf(told[at] ?? {}, apart, versions[at] ?? '');
      if (wrong) return { ...wrong, detail: `version ${at} of ${versions.length - 1}: ${wrong.detail}` };
    }
  }
  return undefined;
}

function differenceOf(told: Told, fresh: Reader, text: string): Wrong | undefined {
  const opened = fresh.tell(text);
  const part = Object.keys(opened).find((name) => opened[name] !== told[name]);
  return part === undefined
    ? undefined
    : { kind: `a session differs in ${part}`, detail: whereDifferent(told[part] ?? '', opened[part] ?? '') };
}
