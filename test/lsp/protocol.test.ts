import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildServer } from './server-process';

const bundle = path.resolve(import.meta.dirname, '../../dist/server.js');

interface Answer {
  readonly id?: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built server, to which raw bytes are written. */
class RawServer {
  readonly child: ChildProcess = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  readonly exited = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
  stderr = '';
  private received = Buffer.alloc(0);
  private readonly answers: Answer[] = [];
  private waiting: (() => void)[] = [];

  constructor() {
    this.child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.child.stdin?.on('error', () => undefined);
    this.child.stdout?.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
      for (;;) {
        const head = /^Content-Length: (\d+)\r\n\r\n/.exec(this.received.toString('latin1'));
        const end = head ? head[0].length + Number(head[1]) : Infinity;
        if (!head || this.received.length < end) break;
        this.answers.push(JSON.parse(this.received.subarray(head[0].length, end).toString()) as Answer);
        this.received = this.received.subarray(end);
      }
      this.waiting.splice(0).forEach((look) => look());
    });
  }

  raw(text: string): void {
    this.child.stdin?.write(text);
  }

  body(body: string): void {
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  send(message: object): void {
    this.body(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  initialize(processId: number | null = null): Promise<Answer> {
    this.send({ id: 1, method: 'initialize', params: { processId, rootUri: null, capabilities: {} } });
    return this.answerTo(1);
  }

  async answerTo(id: number | string | null): Promise<Answer> {
    for (;;) {
      const found = this.answers.findIndex((answer) => answer.id === id);
      if (found >= 0) return this.answers.splice(found, 1)[0] as Answer;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }
}

let server: RawServer;
const started = (): RawServer => (server = new RawServer());

beforeAll(buildServer, 120_000);
afterEach(() => void server.child.kill('SIGKILL'));

describe('an invalid header ends the server, with a line that says why', () => {
  it.each([
    ['a length that is no number', 'Content-Length: abc\r\n\r\n{}', 'Content-Length that is no number: “abc”'],
    ['a length that only begins as a number', 'Content-Length: 2x\r\n\r\n{}', 'Content-Length that is no number: “2x”'],
    ['a negative length', 'Content-Length: -5\r\n\r\n{}', 'Content-Length that is no number: “-5”'],
    ['a length beyond all letters', 'Content-Length: 99999999999\r\n\r\n{}', 'more than half a gigabyte'],
    ['no length', 'Content-Type: application/json\r\n\r\n{}', 'without Content-Length'],
    ['a line that is no field', 'hello\r\n\r\n{}', 'a line that is no field: “hello”'],
    ['no end', 'x'.repeat(10_000), 'a header without an end'],
  ])('%s', async (_, bytes, said) => {
    const running = started();
    await running.initialize();
    running.raw(bytes);
    expect(await running.exited).toBe(1);
    expect(running.stderr).toContain(said);
    expect(running.stderr.trim().split('\n')).toHaveLength(1);
  });
});

describe('an invalid message is refused, and the next one is served', () => {
  it.each([
    ['no JSON', '{"jsonrpc": ', -32700],
    ['a body without anything', '', -32700],
    ['a number', '7', -32600],
    ['null', 'null', -32600],
    ['a list', '[{"jsonrpc":"2.0","id":9,"method":"shutdown"}]', -32600],
    ['a method that is no text', '{"jsonrpc":"2.0","id":null,"method":5}', -32600],
  ])('%s', async (_, body, code) => {
    const running = started();
    await running.initialize();
    running.body(body);
    expect((await running.answerTo(null)).error?.code).toBe(code);
    running.send({ id: 2, method: 'shutdown' });
    expect(await running.answerTo(2)).toMatchObject({ result: null });
    running.send({ method: 'exit' });
    expect(await running.exited).toBe(0);
  });

  it('non-ASCII characters arrive intact, in pieces of any size', async () => {
    const running = started();
    const body = Buffer.from(
      JSON.stringify({
        jsonrpc: '2.0',
        id: '“é”',
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      }),
    );
    for (const byte of Buffer.concat([
      Buffer.from(`Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: ${body.length}\r\n\r\n`),
      body,
    ]))
      running.child.stdin?.write(Buffer.of(byte));
    expect((await running.answerTo('“é”')).result).toBeDefined();
  });
});

describe('requests at the wrong time', () => {
  it('are refused before “initialize”, and notifications dropped', async () => {
    const running = started();
    running.send({
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri: 'file:///a.letter.md', languageId: 'inspection-letter', version: 1, text: 'Dear' },
      },
    });
    running.send({ id: 7, method: 'textDocument/hover', params: {} });
    expect((await running.answerTo(7)).error?.code).toBe(-32002);
    expect((await running.initialize()).result).toBeDefined();
  });

  it('are refused after “shutdown”', async () => {
    const running = started();
    await running.initialize();
    running.send({ id: 2, method: 'shutdown' });
    await running.answerTo(2);
    running.send({
      id: 3,
      method: 'textDocument/hover',
      params: { textDocument: { uri: 'file:///a' }, position: { line: 0, character: 0 } },
    });
    expect((await running.answerTo(3)).error?.code).toBe(-32600);
    running.send({ method: 'exit' });
    expect(await running.exited).toBe(0);
  });

  it('a second “initialize” is refused', async () => {
    const running = started();
    await running.initialize();
    expect((await running.initialize()).error?.code).toBe(-32600);
  });
});

describe('exit', () => {
  it('“exit” without “shutdown” gives exit code 1', async () => {
    const running = started();
    await running.initialize();
    running.send({ method: 'exit' });
    expect(await running.exited).toBe(1);
  });

  it('“exit” before “initialize” gives exit code 1', async () => {
    const running = started();
    running.send({ method: 'exit' });
    expect(await running.exited).toBe(1);
  });

  it.each([
    [false, 1],
    [true, 0],
  ])('of standard input ends it too (after “shutdown”: %s)', async (shut, code) => {
    const running = started();
    await running.initialize();
    if (shut) {
      running.send({ id: 2, method: 'shutdown' });
      await running.answerTo(2);
    }
    running.child.stdin?.end();
    expect(await running.exited).toBe(code);
  });

  it('the end of the editor ends the server too', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const running = started();
    await running.initialize(editor.pid ?? null);
    const gone = new Promise((resolve) => editor.once('exit', resolve));
    editor.kill('SIGKILL');
    await gone;
    expect(await running.exited).toBe(1);
  });
});
