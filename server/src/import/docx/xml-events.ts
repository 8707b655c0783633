import sax from 'sax';

/**
 * Receives the events of an XML text in order. Names use the usual WordprocessingML prefixes, whatever the file's own.
 */
export interface XmlHandler {
  /** `name` is a name such as `w:p`; `attribute` returns a value by its name without a prefix. */
  open(name: string, attribute: (name: string) => string | undefined): void;
  /** Character data of the open element; may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
}

/**
 * Reads XML from start to end without building a tree. Only the five predefined entities are known; document type
 * declarations are not read. Returns false if the text is not well-formed; the events until then must not be used.
 */
export function readXml(xml: string, handler: XmlHandler): boolean {
  const options: sax.SAXOptions & { readonly strictEntities: true } = { strictEntities: true };
  const parser = sax.parser(true, options);
  const scopes: Scope[] = [new Map([['', '']])];
  /** The name of each open element, and whether it declared namespaces. */
  const open: { readonly name: string; readonly scoped: boolean }[] = [];
  let sound = true;
  parser.onerror = () => {
    sound = false;
    parser.error = null as unknown as Error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const values = attributes as Readonly<Record<string, string>>;
    const scope = scopeOf(values, scopes.at(-1));
    if (scope) scopes.push(scope);
    const known = named(name, scope ?? scopes.at(-1));
    open.push({ name: known, scoped: scope !== undefined });
    handler.open(known, (wanted) => {
      for (const key in values) if (localName(key) === wanted) return values[key];
      return undefined;
    });
  };
  parser.onclosetag = () => {
    const element = open.pop();
    if (!element) return;
    handler.close(element.name);
    if (element.scoped) scopes.pop();
  };
  parser.ontext = (text) => handler.text(text);
  parser.oncdata = (text) => handler.text(text);
  for (let at = 0; at < xml.length && sound; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
  if (sound) parser.close();
  return sound && open.length === 0;
}

/** Characters passed to the parser at a time, so that reading stops soon after the first error. */
const CHUNK = 65_536;

/** The namespace of each prefix of a file; the empty prefix is the default. */
type Scope = ReadonlyMap<string, string>;

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope | undefined): Scope | undefined {
  let scope: Map<string, string> | undefined;
  for (const key in attributes) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    scope ??= new Map(outer);
    scope.set(key.slice(6), PREFIXES.get(attributes[key] ?? '') ?? key.slice(6));
  }
  return scope;
}

function named(name: string, scope: Scope | undefined): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const known = scope?.get(prefix) ?? prefix;
  return known === '' ? name.slice(colon + 1) : `${known}:${name.slice(colon + 1)}`;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const OFFICE = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';

/** The usual prefix of each namespace, in both forms of ECMA-376. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OFFICE}wordprocessingml/2006/main`, 'w'],
  [`${STRICT}wordprocessingml/main`, 'w'],
  [`${OFFICE}drawingml/2006/main`, 'a'],
  [`${STRICT}drawingml/main`, 'a'],
  [`${OFFICE}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${STRICT}drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE}drawingml/2006/chart`, 'c'],
  [`${STRICT}drawingml/chart`, 'c'],
  [`${OFFICE}drawingml/2006/diagram`, 'dgm'],
  [`${STRICT}drawingml/diagram`, 'dgm'],
  [`${OFFICE}officeDocument/2006/math`, 'm'],
  [`${STRICT}officeDocument/math`, 'm'],
  [`${OFFICE}markup-compatibility/2006`, 'mc'],
  [`${OFFICE}package/2006/relationships`, 'rel'],
  [`${OFFICE}package/2006/content-types`, 'ct'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
]);
