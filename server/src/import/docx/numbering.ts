import type { ListPlace } from './styles';
import type { WordPart } from './word-parts';
import { readXml } from './xml-events';

/** A level of a list, as defined in the numbering part. */
interface Level {
  start: number;
  format: string;
  /** Such as `(%2)`: each `%` refers to a level, counted from 1. */
  text: string | undefined;
}

interface List {
  readonly levels: Map<number, Level>;
  /** The numbering style that has the levels. */
  link?: string;
  styleLink?: string;
}

interface Instance {
  list: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** Counts the items of a document's lists as Word does, in the order of the calls. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly instances = new Map<string, Instance>();
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(part: WordPart | undefined) {
    if (part) this.read(part.xml);
  }

  /**
   * Returns the text before an item: `undefined` for a bullet, `none` for a paragraph outside any list. Numbers are as
   * printed, `3.` or `(b)`.
   */
  markOf({ id, level }: ListPlace): string | undefined {
    const instance = this.instances.get(id);
    const list = this.listOf(instance?.list);
    const own = instance?.levels.get(level) ?? list?.levels.get(level);
    if (!instance || !own) return undefined;
    const number = this.next(id, instance, level, own);
    if (own.format === 'bullet') return undefined;
    if (own.format === 'none') return (own.text ?? '').replace(/%\d/g, '').trim() || 'none';
    const counts = this.counts.get(instance.list) ?? [];
    const numberAt = (place: number): string => {
      const of = place === level ? own : (instance.levels.get(place) ?? list?.levels.get(place));
      return formatted(place === level ? number : (counts[place] ?? of?.start ?? 1), of?.format ?? 'decimal');
    };
    const text = (own.text ?? `%${level + 1}.`).replace(/%([1-9])/g, (_, place: string) => numberAt(Number(place) - 1));
    return text.trim() || 'none';
  }

  private next(id: string, instance: Instance, level: number, own: Level): number {
    const counts = this.counts.get(instance.list) ?? [];
    this.counts.set(instance.list, counts);
    const key = `${id} ${level}`;
    const restart = this.begun.has(key) ? undefined : instance.starts.get(level);
    this.begun.add(key);
    const number = restart ?? (counts[level] === undefined ? own.start : counts[level] + 1);
    counts.length = Math.max(counts.length, level + 1);
    counts[level] = number;
    counts.fill(undefined, level + 1);
    return number;
  }

  private listOf(id: string | undefined): List | undefined {
    const list = this.lists.get(id ?? '');
    if (!list || list.levels.size > 0 || list.link === undefined) return list;
    for (const other of this.lists.values()) if (other.styleLink === list.link) return other;
    return list;
  }

  private read(xml: string): void {
    let list: List | undefined;
    let instance: Instance | undefined;
    let level: Level | undefined;
    let place = 0;
    readXml(xml, {
      open: (name, attribute) => {
        const value = attribute('val') ?? '';
        if (name === 'w:abstractNum') this.lists.set(attribute('abstractNumId') ?? '', (list = { levels: new Map() }));
        else if (name === 'w:num')
          this.instances.set(attribute('numId') ?? '', (instance = { list: '', starts: new Map(), levels: new Map() }));
        else if (name === 'w:abstractNumId' && instance) instance.list = value;
        else if (name === 'w:numStyleLink' && list) list.link = value;
        else if (name === 'w:styleLink' && list) list.styleLink = value;
        else if (name === 'w:lvlOverride') place = placeOf(attribute('ilvl'));
        else if (name === 'w:startOverride') instance?.starts.set(place, numberOf(value));
        else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: undefined };
          (instance ?? list)?.levels.set(placeOf(attribute('ilvl')), level);
        } else if (name === 'w:start' && level) level.start = numberOf(value);
        else if (name === 'w:numFmt' && level) level.format = value;
        else if (name === 'w:lvlText' && level) level.text = value;
      },
      text: () => undefined,
      close: (name) => {
        if (name === 'w:abstractNum') list = undefined;
        else if (name === 'w:num') instance = undefined;
        else if (name === 'w:lvl') level = undefined;
      },
    });
  }
}

const placeOf = (text: string | undefined): number => Math.max(0, Math.min(8, Number(text) || 0));

const numberOf = (text: string): number => Math.max(0, Math.min(32_767, Math.trunc(Number(text)) || 0));

function formatted(number: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return lettered(number);
    case 'upperLetter':
      return lettered(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'decimalZero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** a to z, then aa, bb and so on, as in Word. */
const lettered = (number: number): string =>
  number < 1 ? '' : String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(30, Math.ceil(number / 26)));

function roman(number: number): string {
  let text = '';
  let rest = number;
  for (const [value, sign] of ROMAN) for (; rest >= value; rest -= value) text += sign;
  return text;
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
