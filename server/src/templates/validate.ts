import type { Day } from '../dates/calendar';
import { dayFromIso } from '../dates/calendar';
import type { Body, Heading, Office, Part, PartKind, PartRole, Slip, Stock, Template } from './template';
import { PART_KINDS, PART_ROLES } from './template';

/** An error in a template's data, located by keys and indexes from the top (`['parts', 3, 'heading', 'text']`). */
export interface DataProblem {
  readonly message: string;
  readonly path: readonly (string | number)[];
  /** True if the last key itself is wrong, not its value. */
  readonly atKey?: true;
}

/**
 * Builds a template from the plain value of its YAML, frozen. If there are problems, there is no template: half a
 * template would report errors in every letter. The data format is described in `docs/writing-a-template.md` and
 * `server/data/template.schema.json`.
 */
export function templateFrom(data: unknown): {
  readonly template?: Template;
  readonly problems: readonly DataProblem[];
} {
  const problems: DataProblem[] = [];
  const template = readTemplate(new Cell(data, undefined, problems));
  return problems.length > 0 ? { problems } : { template: deepFrozen(template), problems };
}

function readTemplate(cell: Cell): Template {
  const fields = cell.fields([
    'id',
    'family',
    'title',
    'form',
    'use',
    'status',
    'verified',
    'source',
    'proof',
    'parts',
  ]);
  const use = fields.get('use')?.fields(['from', 'to', 'by']) ?? new Map<string, Cell>();
  const from = use.get('from')?.day();
  const to = use.get('to')?.day();
  if (from && to && dayOrder(from) > dayOrder(to)) use.get('to')?.problem('The last day of use is before the first.');
  const parts = cell.need(fields, 'parts')?.items().map(readPart) ?? [];
  const proof = fields.get('proof')?.text();
  const partsCell = fields.get('parts');
  if (partsCell && parts.length === 0 && Array.isArray(partsCell.value))
    partsCell.problem('A template has at least one part.');
  reportTwins(partsCell, parts);
  return {
    id: cell.need(fields, 'id')?.id() ?? '',
    family: cell.need(fields, 'family')?.id() ?? '',
    title: cell.need(fields, 'title')?.text() ?? '',
    form: fields.get('form')?.oneOf(['letter', 'report']) ?? 'letter',
    use: { ...(from && { from }), ...(to && { to }), by: use.get('by')?.oneOf(['letter', 'visit']) ?? 'letter' },
    status: fields.get('status')?.oneOf(['current', 'past']) ?? 'current',
    verified: fields.get('verified')?.truth() ?? true,
    source: fields.get('source')?.text() ?? '',
    ...(proof && { proof }),
    parts,
  };
}

const PART_KEYS = [
  'id',
  'kind',
  'role',
  'title',
  'occurs',
  'usual',
  'anywhere',
  'people',
  'greets',
  'offices',
  'grades',
  'pseudonyms',
  'heading',
  'body',
  'stock',
  'guidance',
  'starter',
];

/** Keys allowed only in parts of these kinds. */
const KINDS_WITH: Readonly<Record<string, readonly PartKind[]>> = {
  anywhere: ['section'],
  grades: ['section', 'paragraph'],
  pseudonyms: ['section'],
  people: ['addressee', 'signatory'],
  greets: ['salutation'],
  offices: ['signatory', 'section', 'paragraph'],
};

function readPart(cell: Cell): Part {
  const fields = cell.fields(PART_KEYS);
  const kind = cell.need(fields, 'kind')?.oneOf(PART_KINDS) ?? 'paragraph';
  const headingCell = fields.get('heading');
  const grades = wordsOf(fields.get('grades'));
  const heading = headingCell && withGrades(readHeading(headingCell), grades);
  if (kind === 'section' && !headingCell) cell.problem('A section needs a `heading`.');
  if (kind !== 'section' && headingCell) headingCell.problem('Only a section has a `heading`.');
  const body = fields.get('body');
  if (kind !== 'section' && body) body.problem('Only a section has a `body`.');
  const occurs = cell.need(fields, 'occurs')?.oneOf(['once', 'optional', 'many', 'any']) ?? 'optional';
  const usual = fields.get('usual');
  if (usual && occurs !== 'optional')
    usual.problem('Only an `optional` part can be `usual`: all others are in new letters anyway.');
  for (const [key, kinds] of Object.entries(KINDS_WITH)) {
    if (!kinds.includes(kind))
      fields
        .get(key)
        ?.problem(`Only a part of the kind ${kinds.map((one) => `\`${one}\``).join(' or ')} has \`${key}\`.`);
  }
  const titleCell = kind === 'section' ? fields.get('title') : cell.need(fields, 'title');
  return {
    id: cell.need(fields, 'id')?.id() ?? '',
    kind,
    role: fields.get('role')?.oneOf(PART_ROLES) ?? ROLE_OF_KIND[kind],
    title: titleCell?.text() ?? heading?.text ?? '',
    occurs,
    usual: usual?.truth() ?? false,
    anywhere: fields.get('anywhere')?.truth() ?? false,
    people: fields.get('people')?.oneOf(['one', 'several']) ?? 'one',
    greets: fields.get('greets')?.oneOf(['person', 'partnership']) ?? 'person',
    offices: fields.get('offices')?.items().map(readOffice) ?? [],
    pseudonyms: fields.get('pseudonyms')?.truth() ?? false,
    grades,
    ...(heading && { heading }),
    ...(body && { body: readBody(body) }),
    stock: fields.get('stock')?.items().map(readStock) ?? [],
    guidance: fields.get('guidance')?.text() ?? '',
    starter: cell.need(fields, 'starter')?.withVariables() ?? '',
  };
}

const ROLE_OF_KIND: Readonly<Record<PartKind, PartRole>> = {
  letterhead: 'letterhead',
  date: 'date',
  addressee: 'addressee',
  salutation: 'salutation',
  subject: 'subject',
  paragraph: 'preamble',
  section: 'other-section',
  closing: 'closing',
  'sign-off': 'sign-off',
  signatory: 'signatory',
  'copy-list': 'copy-list',
};

const wordsOf = (cell: Cell | undefined): readonly string[] => cell?.items().map((item) => item.text()) ?? [];

/** A graded section's heading is equally valid with each of its grades. */
const withGrades = (heading: Heading, grades: readonly string[]): Heading =>
  grades.length === 0
    ? heading
    : {
        ...heading,
        aliases: [
          ...heading.aliases,
          ...[heading.text, ...heading.aliases].flatMap((text) => grades.map((grade) => `${text}: ${grade}`)),
        ],
      };

/** An office may be given as just its name. */
function readOffice(cell: Cell): Office {
  if (typeof cell.value === 'string') return { name: cell.text(), also: [], titles: [], always: true };
  const fields = cell.fields(['name', 'also', 'titles', 'always']);
  return {
    name: cell.need(fields, 'name')?.text() ?? '',
    also: wordsOf(fields.get('also')),
    titles: wordsOf(fields.get('titles')),
    always: fields.get('always')?.truth() ?? true,
  };
}

/** A heading may be given as just its words. */
function readHeading(cell: Cell): Heading {
  if (typeof cell.value === 'string') return { text: cell.text(), aliases: [], dated: [] };
  const fields = cell.fields(['text', 'aliases', 'dated']);
  return {
    text: cell.need(fields, 'text')?.text() ?? '',
    aliases:
      fields
        .get('aliases')
        ?.items()
        .map((item) => item.text()) ?? [],
    dated:
      fields
        .get('dated')
        ?.items()
        .map((item) => item.text()) ?? [],
  };
}

function readBody(cell: Cell): Body {
  const fields = cell.fields([
    'form',
    'least',
    'most',
    'bullets',
    'framework-tags-from',
    'footnote',
    'items',
    'subheadings',
  ]);
  const least = fields.get('least')?.count();
  const most = fields.get('most')?.count();
  if (least !== undefined && most !== undefined && least > most)
    fields.get('most')?.problem('`most` is less than `least`.');
  const bullets = fields.get('bullets')?.oneOf(['noun-phrase']);
  const frameworkTagsFrom = fields.get('framework-tags-from')?.day();
  const footnote = fields.get('footnote')?.text();
  return {
    form: cell.need(fields, 'form')?.oneOf(['paragraphs', 'list', 'any', 'lines']) ?? 'any',
    ...(least !== undefined && { least }),
    ...(most !== undefined && { most }),
    ...(bullets && { bullets }),
    ...(frameworkTagsFrom && { frameworkTagsFrom }),
    ...(footnote && { footnote }),
    items: fields.get('items')?.oneOf(['bullets', 'paragraphs']) ?? 'bullets',
    subheadings: fields.get('subheadings')?.oneOf(['none', 'free']) ?? 'none',
  };
}

function readStock(cell: Cell): Stock {
  const fields = cell.fields(['id', 'text', 'variants', 'required', 'firmness', 'slips', 'due', 'outcome', 'source']);
  const source = fields.get('source')?.text();
  const outcome = fields.get('outcome')?.text();
  const due = fields.get('due')?.count();
  return {
    id: cell.need(fields, 'id')?.id() ?? '',
    text: cell.need(fields, 'text')?.withVariables() ?? '',
    variants:
      fields
        .get('variants')
        ?.items()
        .map((item) => item.withVariables()) ?? [],
    required: fields.get('required')?.truth() ?? false,
    firmness: fields.get('firmness')?.oneOf(['firm', 'loose']) ?? 'loose',
    slips: fields.get('slips')?.items().map(readSlip) ?? [],
    ...(due !== undefined && { due }),
    ...(outcome && { outcome }),
    ...(source && { source }),
  };
}

function readSlip(cell: Cell): Slip {
  const fields = cell.fields(['found', 'because']);
  return {
    found: cell.need(fields, 'found')?.withVariables() ?? '',
    because: cell.need(fields, 'because')?.text() ?? '',
  };
}

/** Problems and front matter refer to parts and sentences by id, so each id must be unique. */
function reportTwins(cell: Cell | undefined, parts: readonly Part[]): void {
  const seenParts = new Set<string>();
  const seenStock = new Set<string>();
  parts.forEach((part, i) => {
    if (part.id && seenParts.has(part.id)) cell?.problem(`Two parts have the id \`${part.id}\`.`, [i, 'id']);
    seenParts.add(part.id);
    part.stock.forEach((stock, j) => {
      if (stock.id && seenStock.has(stock.id))
        cell?.problem(`Two sentences have the id \`${stock.id}\`.`, [i, 'stock', j, 'id']);
      seenStock.add(stock.id);
    });
  });
}

const dayOrder = (day: Day): number => day.year * 10_000 + day.month * 100 + day.day;

/**
 * One value of the data with its path. Reading a value as the wrong type reports a problem and returns a harmless value
 * of the right type.
 */
class Cell {
  constructor(
    readonly value: unknown,
    private readonly within: { readonly cell: Cell; readonly key: string | number } | undefined,
    private readonly problems: DataProblem[],
  ) {}

  /** Built only when there is a problem: the built-in templates have none, and are read at every start. */
  private get path(): readonly (string | number)[] {
    return this.within ? [...this.within.cell.path, this.within.key] : [];
  }

  problem(message: string, below: readonly (string | number)[] = []): void {
    this.problems.push({ message, path: [...this.path, ...below] });
  }

  /** Returns the cells of a mapping; unknown keys are problems, null counts as absent. */
  fields(known: readonly string[]): Map<string, Cell> {
    const found = new Map<string, Cell>();
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
      this.problem(`Keys with values are expected here: ${known.map((key) => `\`${key}\``).join(', ')}.`);
      return found;
    }
    for (const [key, value] of Object.entries(this.value)) {
      if (!known.includes(key)) {
        const message = `\`${key}\` is not a key here. The keys are ${known.map((name) => `\`${name}\``).join(', ')}.`;
        this.problems.push({ message, path: [...this.path, key], atKey: true });
      } else if (value !== null && value !== undefined)
        found.set(key, new Cell(value, { cell: this, key }, this.problems));
    }
    return found;
  }

  need(fields: ReadonlyMap<string, Cell>, key: string): Cell | undefined {
    const cell = fields.get(key);
    // A value that is not a mapping at all has been reported already.
    if (!cell && typeof this.value === 'object' && this.value !== null && !Array.isArray(this.value))
      this.problem(`\`${key}\` is missing.`);
    return cell;
  }

  items(): Cell[] {
    if (Array.isArray(this.value))
      return this.value.map((item: unknown, i) => new Cell(item, { cell: this, key: i }, this.problems));
    this.problem('A list is expected here.');
    return [];
  }

  text(): string {
    if (typeof this.value === 'string' && this.value.trim() !== '') return this.value;
    this.problem('Text is expected here.');
    return '';
  }

  /** Reads words with `{variables}`: braces must be balanced, and no variable empty. */
  withVariables(): string {
    const text = this.text();
    const rest = /[{}]/.test(text)
      ? text.replace(/\{[^{}]*\}/g, (variable) => (variable.slice(1, -1).trim() === '' ? '{' : ''))
      : '';
    if (/[{}]/.test(rest)) this.problem('A slot is a name in braces: `{la}`. Here a brace is unmatched or empty.');
    return text;
  }

  id(): string {
    const text = this.text();
    if (text && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text))
      this.problem('An id consists of lower-case letters, digits and hyphens: `main-findings`.');
    return text;
  }

  truth(): boolean {
    if (typeof this.value === 'boolean') return this.value;
    this.problem('Here `true` or `false` is expected.');
    return false;
  }

  count(): number {
    if (typeof this.value === 'number' && Number.isInteger(this.value) && this.value >= 0) return this.value;
    this.problem('A whole number is expected here.');
    return 0;
  }

  day(): Day | undefined {
    const day = typeof this.value === 'string' ? dayFromIso(this.value) : undefined;
    if (!day) this.problem('A date is expected here: `2025-07-31`.');
    return day;
  }

  oneOf<T extends string>(known: readonly T[]): T | undefined {
    const found = known.find((one) => one === this.value);
    if (!found) this.problem(`One of ${known.map((one) => `\`${one}\``).join(', ')} is expected here.`);
    return found;
  }
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFrozen);
  }
  return value;
}
