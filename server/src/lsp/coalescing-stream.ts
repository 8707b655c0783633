import { Writable } from 'node:stream';

/**
 * A stream that writes each message in one piece: the protocol library writes header and body one after the other,
 * and every write to a pipe wakes the reader.
 */
export class CoalescingStream extends Writable {
  private header: Buffer | undefined;

  constructor(private readonly target: NodeJS.WritableStream) {
    super({ decodeStrings: true });
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (this.header === undefined) {
      this.header = chunk;
      done();
      return;
    }
    const message = Buffer.concat([this.header, chunk]);
    this.header = undefined;
    this.target.write(message, done);
  }
}
