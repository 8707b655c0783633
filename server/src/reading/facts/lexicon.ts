import data from '../../../data/wording-of-frames.yaml';
import { lazy } from '../../memo/lazy';
import { normalise } from '../../text/similarity';

/** The words by which a letter's frame is recognised, from `server/data/wording-of-frames.yaml`; all folded. */
export interface FrameLexicon {
  readonly people: {
    readonly honorifics: ReadonlySet<string>;
    readonly honours: ReadonlySet<string>;
    readonly particles: ReadonlySet<string>;
    readonly never: ReadonlySet<string>;
    readonly surnamesToo: ReadonlySet<string>;
  };
  readonly inspectors: { readonly leadIns: readonly string[]; readonly between: ReadonlySet<string> };
  /** Words that may follow a name in a report's team. */
  readonly team: { readonly roleWords: ReadonlySet<string> };
  readonly addressee: {
    readonly jobWords: ReadonlySet<string>;
    readonly rankWords: ReadonlySet<string>;
    readonly departmentWords: ReadonlySet<string>;
    readonly placeWords: ReadonlySet<string>;
    readonly copyWords: ReadonlySet<string>;
    readonly organisationWords: ReadonlySet<string>;
    /** The subset that says what kind of organisation it is. */
    readonly organisationKinds: ReadonlySet<string>;
    /** Words that can begin a job title, besides the job words. */
    readonly postWords: ReadonlySet<string>;
    /** Ranks that come before a name, longest first. */
    readonly personRanks: readonly string[];
  };
  /** Template headings that many other texts have, too. */
  readonly commonHeadings: ReadonlySet<string>;
  readonly trusts: readonly { readonly name: string; readonly authority: string }[];
  readonly authorities: {
    readonly also: ReadonlyMap<string, readonly string[]>;
    readonly former: readonly { readonly name: string; readonly official: string; readonly type: string }[];
    readonly before: readonly string[];
    readonly after: readonly string[];
    readonly tails: readonly string[];
    readonly wordsToo: ReadonlySet<string>;
  };
  readonly scope: {
    readonly subjects: readonly string[];
    readonly verbs: readonly string[];
    readonly objects: readonly string[];
    readonly sentences: readonly string[];
    /** Words that introduce the scope anywhere in a sentence, the most reliable first. */
    readonly within: readonly string[];
    /** Words that show that a scope refers back to something named before. */
    readonly pointing: readonly string[];
    /** Words that introduce a further sentence on the scope. */
    readonly leadIns: readonly string[];
    /** The beginnings of a sentence that lists what else belongs to the scope. */
    readonly included: readonly string[];
    /** Participles after “was also” for something that was looked at besides. */
    readonly passive: readonly string[];
    readonly not: readonly string[];
  };
}

/** Read on first use. A list that is missing from the data is empty. */
export const frameLexicon: () => FrameLexicon = lazy(read);

function read(): FrameLexicon {
  const people = group('people');
  const inspectors = group('inspectors');
  const addressee = group('addressee');
  const authorities = group('authorities');
  const scope = group('scope');
  return {
    people: {
      honorifics: set(people['honorifics']),
      honours: set(people['honours']),
      particles: set(people['particles']),
      never: set(people['never']),
      surnamesToo: set(people['surnames-too']),
    },
    inspectors: { leadIns: longestFirst(inspectors['lead-ins']), between: set(inspectors['between']) },
    team: { roleWords: set(group('team')['role-words']) },
    addressee: {
      jobWords: set(addressee['job-words']),
      rankWords: set(addressee['rank-words']),
      departmentWords: set(addressee['department-words']),
      placeWords: set(addressee['place-words']),
      copyWords: set(addressee['copy-words']),
      organisationWords: set(addressee['organisation-words']),
      organisationKinds: set(addressee['organisation-kinds']),
      postWords: set(addressee['post-words']),
      personRanks: longestFirst(addressee['person-ranks']),
    },
    commonHeadings: set(fields(data)['common-headings']),
    trusts: list(fields(data)['trusts']).map((trust) => ({
      name: text(fields(trust)['name']),
      authority: text(fields(trust)['authority']),
    })),
    authorities: {
      also: new Map(
        Object.entries(fields(authorities['also'])).map(([name, others]) => [name, list(others).map(text)]),
      ),
      former: list(authorities['former']).map((old) => ({
        name: text(fields(old)['name']),
        official: text(fields(old)['official']),
        type: text(fields(old)['type']),
      })),
      before: longestFirst(authorities['before']),
      after: longestFirst(authorities['after']),
      tails: longestFirst(authorities['tails']),
      wordsToo: set(authorities['words-too']),
    },
    scope: {
      subjects: longestFirst(scope['subjects']),
      verbs: longestFirst(scope['verbs']),
      objects: longestFirst(scope['objects']),
      sentences: longestFirst(scope['sentences']),
      within: [...set(scope['within'])],
      pointing: longestFirst(scope['pointing']),
      leadIns: longestFirst(scope['lead-ins']),
      included: longestFirst(scope['included']),
      passive: longestFirst(scope['passive']),
      not: longestFirst(scope['not']),
    },
  };
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const group = (name: string): Fields => fields(fields(data)[name]);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const set = (value: unknown): ReadonlySet<string> => new Set(list(value).map((word) => normalise(text(word))));
const longestFirst = (value: unknown): readonly string[] => [...set(value)].sort((a, b) => b.length - a.length);
