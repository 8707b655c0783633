import type { Readable } from 'node:stream';
import type { DataCallback, Disposable, MessageReader } from 'vscode-languageserver/node';
import { AbstractMessageReader } from 'vscode-languageserver/node';

/** A header has one or two short fields. */
const MAX_HEADER_BYTES = 4_096;
/** Bytes. Letters are texts of a few kilobytes; half a gigabyte is an error. */
const MAX_BODY_BYTES = 512 * 1024 * 1024;
const HEADER_END = '\r\n\r\n';

/**
 * Reads messages of the base protocol from a stream. Unlike the library's reader it accepts no header that is not in
 * order: once one has been misread nobody knows where the next message begins, so that it fires `onError`, once, and
 * reads no further. A body that is not JSON is reported to `malformed`, and reading continues after it. `onClose`
 * is fired when the stream ends.
 */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  private chunks: Buffer[] = [];
  private size = 0;
  /** Length of the expected body in bytes; undefined while a header is expected. */
  private length: number | undefined;
  private stopped = false;

  constructor(
    private readonly stream: Readable,
    private readonly malformed: (problem: string) => void,
  ) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => this.take(chunk, callback);
    this.stream.on('data', take);
    this.stream.once('error', (error) => this.fireError(error));
    this.stream.once('end', () => this.fireClose());
    this.stream.once('close', () => this.fireClose());
    return { dispose: () => void this.stream.off('data', take) };
  }

  private take(chunk: Buffer, callback: DataCallback): void {
    if (this.stopped) return;
    this.chunks.push(chunk);
    this.size += chunk.length;
    try {
      while (this.length !== undefined || this.readHeader()) {
        const body = this.cut(this.length ?? 0);
        if (!body) return;
        this.length = undefined;
        this.read(body.toString('utf8'), callback);
      }
    } catch (error) {
      this.stopped = true;
      this.chunks = [];
      this.fireError(error);
    }
  }

  private read(body: string, callback: DataCallback): void {
    let message: unknown;
    try {
      message = JSON.parse(body);
    } catch (error) {
      this.malformed(error instanceof Error ? error.message : String(error));
      return;
    }
    callback(message as Parameters<DataCallback>[0]);
  }

  /** True when the length of the next body is known; throws where the header is not in order. */
  private readHeader(): boolean {
    const all = this.joined();
    const end = all.indexOf(HEADER_END);
    if (end < 0 && all.length <= MAX_HEADER_BYTES) return false;
    if (end < 0 || end > MAX_HEADER_BYTES) throw new Error(`a header without an end within ${MAX_HEADER_BYTES} bytes`);
    this.length = lengthIn(all.toString('latin1', 0, end));
    this.chunks = [all.subarray(end + HEADER_END.length)];
    this.size -= end + HEADER_END.length;
    return true;
  }

  private cut(length: number): Buffer | undefined {
    if (this.size < length) return undefined;
    const all = this.joined();
    this.chunks = [all.subarray(length)];
    this.size -= length;
    return all.subarray(0, length);
  }

  private joined(): Buffer {
    const [first] = this.chunks;
    if (first && this.chunks.length === 1) return first;
    const all = Buffer.concat(this.chunks, this.size);
    this.chunks = [all];
    return all;
  }
}

/** The length that a header gives, in bytes. Throws where it gives none. */
function lengthIn(header: string): number {
  const fields = header.split('\r\n').map((line) => /^([!-9;-~]+):(.*)$/.exec(line));
  if (fields.some((field) => !field)) throw new Error(`a header with a line that is no field: “${shortened(header)}”`);
  const value = fields.find((field) => field?.[1]?.toLowerCase() === 'content-length')?.[2]?.trim();
  if (value === undefined) throw new Error(`a header without Content-Length: “${shortened(header)}”`);
  if (!/^\d{1,15}$/.test(value)) throw new Error(`a Content-Length that is no number: “${shortened(value)}”`);
  if (Number(value) > MAX_BODY_BYTES) throw new Error(`a Content-Length of more than half a gigabyte: ${value}`);
  return Number(value);
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text).replace(/\s+/g, ' ');
