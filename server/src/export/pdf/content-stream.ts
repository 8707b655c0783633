/** A name, as in `/Type`. */
export class PdfName {
  constructor(readonly name: string) {}
}

/** A reference, as in `12 0 R`. */
export class PdfReference {
  constructor(readonly id: number) {}
}

/** A bare keyword: an operator of a page's content. */
export class PdfOperator {
  constructor(readonly name: string) {}
}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** Strings hold one character per byte; `hex` strings are kept as written. */
export type PdfValue =
  | number
  | boolean
  | null
  | string
  | { readonly hex: string }
  | PdfName
  | PdfReference
  | PdfOperator
  | readonly PdfValue[]
  | PdfDictionary;

/**
 * The objects of a file written by this program's PDF writer: a plain cross-reference table, streams that are
 * uncompressed or use Flate. Throws on any other file.
 */
export class WrittenPdf {
  readonly trailer: PdfDictionary;
  private readonly text: string;
  private readonly offsets = new Map<number, number>();
  private readonly known = new Map<number, PdfValue>();

  constructor(private readonly bytes: Uint8Array) {
    this.text = latin(bytes);
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.text.slice(-64))?.[1] ?? NaN);
    const head = /^xref\n0 (\d+)\n/.exec(this.text.slice(start, start + 32));
    if (!head) throw new Error('the file has no cross-reference table');
    const count = Number(head[1]);
    let at = start + head[0].length;
    for (let id = 0; id < count; id++, at += 20) this.offsets.set(id, Number(this.text.slice(at, at + 10)));
    this.trailer = dictionary(new PdfParser(this.text, this.text.indexOf('trailer', at) + 7).value());
  }

  /** Resolves a value if it is a reference. */
  get(value: PdfValue | undefined): PdfValue | undefined {
    if (!(value instanceof PdfReference)) return value;
    const found = this.known.get(value.id);
    if (found !== undefined) return found;
    const parser = this.parserAt(value.id);
    const read = parser.value();
    this.known.set(value.id, read);
    return read;
  }

  dictionary(value: PdfValue | undefined): PdfDictionary {
    return dictionary(this.get(value));
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.get(value);
    return Array.isArray(found) ? (found as readonly PdfValue[]) : [];
  }

  /** The content of a stream, unpacked, one character per byte. */
  async stream(reference: PdfValue | undefined): Promise<string> {
    if (!(reference instanceof PdfReference)) return '';
    const parser = this.parserAt(reference.id);
    const head = dictionary(parser.value());
    const length = Number(this.get(head.get('Length')) ?? 0);
    const from = this.text.indexOf('stream\n', parser.at) + 'stream\n'.length;
    const packed = this.bytes.subarray(from, from + length);
    const filter = head.get('Filter');
    return latin(filter instanceof PdfName && filter.name === 'FlateDecode' ? await inflated(packed) : packed);
  }

  private parserAt(id: number): PdfParser {
    const head = `${id} 0 obj`;
    const offset = this.offsets.get(id);
    if (offset === undefined || !this.text.startsWith(head, offset))
      throw new Error(`object ${id} is not where the file says`);
    return new PdfParser(this.text, offset + head.length);
  }
}

const NONE: PdfDictionary = new Map();
const dictionary = (value: PdfValue | undefined): PdfDictionary =>
  value instanceof Map ? (value as PdfDictionary) : NONE;

function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

async function inflated(packed: Uint8Array): Promise<Uint8Array> {
  const unpacking = new DecompressionStream('deflate');
  const writer = unpacking.writable.getWriter();
  // Write errors surface in the read loop below.
  const written = Promise.allSettled([writer.write(packed as Uint8Array<ArrayBuffer>), writer.close()]);
  const parts: Uint8Array[] = [];
  const reader = unpacking.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value as Uint8Array);
  await written;
  return joined(parts);
}

/** Concatenates bytes. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const SPACE = /[\s\0]*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const REFERENCE = /(\d+) 0 R(?![A-Za-z])/y;
const WORD = /[^\s\0()<>[\]{}/%]+/y;

/** Parses values in sequence, from a file's objects or a page's content. */
export class PdfParser {
  constructor(
    private readonly text: string,
    public at = 0,
  ) {}

  /** False at the end. */
  more(): boolean {
    this.match(SPACE);
    return this.at < this.text.length;
  }

  value(): PdfValue {
    this.match(SPACE);
    switch (this.text[this.at]) {
      case '/':
        this.at++;
        return new PdfName(
          (this.match(WORD)?.[0] ?? '').replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
            String.fromCharCode(parseInt(hex, 16)),
          ),
        );
      case '(':
        return this.literal();
      case '[':
        this.at++;
        return this.until(']');
      case '<':
        return this.text[this.at + 1] === '<' ? this.map() : this.hex();
    }
    const reference = this.match(REFERENCE);
    if (reference) return new PdfReference(Number(reference[1]));
    const number = this.match(NUMBER);
    if (number) return Number(number[0]);
    const word = this.match(WORD)?.[0];
    if (word === undefined) throw new Error(`the file has unexpected content at ${this.at}`);
    return word === 'true' ? true : word === 'false' ? false : word === 'null' ? null : new PdfOperator(word);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found;
  }

  private until(end: string): readonly PdfValue[] {
    const values: PdfValue[] = [];
    for (;;) {
      if (!this.more()) throw new Error('a list in the file has no end');
      if (this.text.startsWith(end, this.at)) {
        this.at += end.length;
        return values;
      }
      values.push(this.value());
    }
  }

  private map(): PdfDictionary {
    this.at += 2;
    const values = this.until('>>');
    const map = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < values.length; i += 2) {
      const key = values[i];
      const value = values[i + 1];
      if (key instanceof PdfName && value !== undefined) map.set(key.name, value);
    }
    return map;
  }

  private hex(): { readonly hex: string } {
    const end = this.text.indexOf('>', this.at);
    const hex = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return { hex };
  }

  private literal(): string {
    let depth = 0;
    const from = this.at + 1;
    for (; this.at < this.text.length; this.at++) {
      const character = this.text[this.at];
      if (character === '\\') this.at++;
      else if (character === '(') depth++;
      else if (character === ')' && --depth === 0) break;
    }
    return this.text.slice(from, this.at++);
  }
}
