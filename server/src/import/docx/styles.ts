import type { WordPart } from './word-parts';
import { readXml } from './xml-events';

/** The text properties of a style, including those inherited from the style it is based on. */
export interface Style {
  readonly name: string;
  /** From 0; 9 is body text. */
  readonly outline?: number;
  readonly hidden?: boolean;
  readonly struck?: boolean;
  readonly numbering?: ListPlace;
}

/** A position in a list: the numbering's id, and the depth from 0. */
export interface ListPlace {
  readonly id: string;
  readonly level: number;
}

interface OwnStyle {
  name: string;
  basedOn?: string;
  outline?: number;
  hidden?: boolean;
  struck?: boolean;
  numId?: string;
  level?: number;
}

/** The styles of a document, by id; none if the part is damaged. */
export function stylesOf(part: WordPart | undefined): ReadonlyMap<string, Style> {
  const own = new Map<string, OwnStyle>();
  const path: string[] = [];
  let style: OwnStyle | undefined;
  if (part)
    readXml(part.xml, {
      open: (name, attribute) => {
        path.push(name);
        if (name === 'w:style') own.set(attribute('styleId') ?? '', (style = { name: '' }));
        if (!style || path.some((each) => each.endsWith('Change'))) return;
        const value = attribute('val');
        if (name === 'w:name') style.name = value ?? '';
        else if (name === 'w:basedOn' && value !== undefined) style.basedOn = value;
        else if (name === 'w:outlineLvl') style.outline = Number(value) || 0;
        else if (name === 'w:numId' && value !== undefined) style.numId = value;
        else if (name === 'w:ilvl') style.level = Number(value) || 0;
        else if (path.at(-2) === 'w:rPr' && name === 'w:vanish') style.hidden = isOn(value);
        else if (path.at(-2) === 'w:rPr' && STRIKES.has(name)) style.struck = isOn(value);
      },
      text: () => undefined,
      close: (name) => {
        path.pop();
        if (name === 'w:style') style = undefined;
      },
    });
  return new Map([...own.keys()].map((id) => [id, wholeStyle(id, own)]));
}

/** Whether a toggle property is on. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '');

export const STRIKES: ReadonlySet<string> = new Set(['w:strike', 'w:dstrike']);

function wholeStyle(id: string, own: ReadonlyMap<string, OwnStyle>): Style {
  const whole: OwnStyle = { name: own.get(id)?.name ?? '' };
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basedOn) {
    seen.add(at);
    const { outline, hidden, struck, numId, level } = own.get(at) ?? {};
    if (whole.outline === undefined && outline !== undefined) whole.outline = outline;
    if (whole.hidden === undefined && hidden !== undefined) whole.hidden = hidden;
    if (whole.struck === undefined && struck !== undefined) whole.struck = struck;
    if (whole.numId === undefined && numId !== undefined) whole.numId = numId;
    if (whole.level === undefined && level !== undefined) whole.level = level;
  }
  const { name, outline, hidden, struck, numId, level } = whole;
  return {
    name,
    ...(outline === undefined ? {} : { outline }),
    ...(hidden === undefined ? {} : { hidden }),
    ...(struck === undefined ? {} : { struck }),
    ...(numId === undefined ? {} : { numbering: { id: numId, level: level ?? 0 } }),
  };
}
