// The editor's side of the protocol over standard input and output: the same for every server measured.
import { spawn } from 'node:child_process';

const uri = 'file:///bench/northmoor.letter.md';
/** The client capabilities that matter here. */
const capabilities = {
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
  },
  textDocument: { diagnostic: { relatedInformation: true } },
};
/** A server that asks for a refresh does so within this time after its first answer, or is assumed not to. */
const LATEST_REFRESH = 2000;
/** After a refresh, no further one for this long means that the server has finished. */
const QUIET = 300;

/**
 * Starts a server with this Node. `settings` is the reply to its configuration request; `asksAgain` is true for a
 * server that answers in parts and asks for a refresh (`workspace/diagnostic/refresh`) when it knows more.
 */
export class Client {
  #child;
  #chunks = [];
  #length = 0;
  #waiting = new Map();
  #refreshed = [];
  #refreshes = 0;
  #settings;
  #asksAgain;
  #nextId = 1;
  #version = 1;
  #resultId;
  #began = performance.now();
  #errors = '';
  #faults = [];
  #over;

  constructor({ args, settings = {}, asksAgain = false }) {
    this.#settings = settings;
    this.#asksAgain = asksAgain;
    this.#child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stdout.on('data', (chunk) => this.#take(chunk));
    this.#child.stderr.on('data', (chunk) => {
      this.#errors = (this.#errors + chunk).slice(-4000);
    });
    this.#child.stdin.on('error', () => {});
    this.#over = new Promise((resolve) =>
      this.#child.once('exit', (code) => {
        for (const { reject } of this.#waiting.values())
          reject(new Error(`${args.join(' ')} ended with ${code}: ${this.#errors}`));
        resolve(code);
      }),
    );
  }

  get pid() {
    return this.#child.pid;
  }

  /**
   * Opens the letter in a newly started server. Resolves to the milliseconds from the start of the process to the first
   * answer, and to the one after the last refresh.
   */
  async open(text) {
    await this.#request('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: { docs: 'file:///rules', trusted: true },
    });
    this.#send(
      { method: 'initialized', params: {} },
      {
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'inspection-letter', version: 1, text } },
      },
    );
    let answer = await this.diagnose();
    const first = { ms: answer.at - this.#began, result: answer.result };
    if (this.#asksAgain)
      for (let patience = LATEST_REFRESH; await this.#refreshWithin(patience); patience = QUIET)
        answer = await this.diagnose();
    return { first, full: { ms: answer.at - this.#began, result: answer.result } };
  }

  /**
   * Sends a change and requests diagnostics; resolves to the milliseconds until the last byte of the answer arrives.
   */
  async type(change) {
    const bytes = Buffer.concat([this.#changed(change), this.#diagnosticRequest()]);
    const answer = this.#answerTo(this.#nextId - 1);
    const began = performance.now();
    this.#child.stdin.write(bytes);
    const { at, result } = await answer;
    this.#resultId = result.resultId;
    return { ms: at - began, result };
  }

  /** Sends changes without requesting diagnostics, and waits until they are processed. */
  async pass(changes) {
    if (changes.length === 0) return;
    this.#child.stdin.write(Buffer.concat(changes.map((change) => this.#changed(change))));
    await this.#request('bench/sync', {}).catch(() => undefined);
  }

  async diagnose() {
    const bytes = this.#diagnosticRequest();
    const answer = this.#answerTo(this.#nextId - 1);
    this.#child.stdin.write(bytes);
    const { at, result } = await answer;
    this.#resultId = result.resultId;
    return { at, result };
  }

  /** Sends any other request. */
  async ask(method, params) {
    return (await this.#request(method, params)).result;
  }

  /** Stops the server. Throws if it has logged an error: the speed of a failing server is meaningless. */
  async stop() {
    await this.#request('shutdown', null);
    this.#send({ method: 'exit' });
    await this.#over;
    if (this.#faults.length > 0)
      throw new Error(`The server logged ${this.#faults.length} errors. The first: ${this.#faults[0]}`);
  }

  /** Kills it at once, whatever it is doing. */
  kill() {
    this.#child.kill('SIGKILL');
  }

  #changed(change) {
    return framed({
      method: 'textDocument/didChange',
      params: { textDocument: { uri, version: ++this.#version }, contentChanges: [change] },
    });
  }

  #diagnosticRequest() {
    const params = {
      textDocument: { uri },
      ...(this.#resultId === undefined ? {} : { previousResultId: this.#resultId }),
    };
    return framed({ id: this.#nextId++, method: 'textDocument/diagnostic', params });
  }

  #request(method, params) {
    const id = this.#nextId++;
    const answer = this.#answerTo(id);
    this.#send({ id, method, params });
    return answer;
  }

  #answerTo(id) {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #send(...messages) {
    this.#child.stdin.write(Buffer.concat(messages.map(framed)));
  }

  #refreshWithin(milliseconds) {
    if (this.#refreshes > 0) {
      this.#refreshes = 0;
      return true;
    }
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        this.#refreshed = [];
        resolve(false);
      }, milliseconds);
      this.#refreshed.push(() => {
        clearTimeout(timer);
        this.#refreshes = 0;
        resolve(true);
      });
    });
  }

  #take(chunk) {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    // A message is only assembled when all of it has arrived.
    while (this.#length >= (this.#needed ?? 1)) {
      const bytes = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      this.#chunks = [bytes];
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return;
      const size = Number(/content-length: *(\d+)/i.exec(bytes.toString('latin1', 0, end))?.[1]);
      this.#needed = end + 4 + size;
      if (this.#length < this.#needed) return;
      const at = performance.now();
      const body = bytes.subarray(end + 4, this.#needed);
      this.#chunks = this.#length > this.#needed ? [bytes.subarray(this.#needed)] : [];
      this.#length -= this.#needed;
      this.#needed = undefined;
      this.#hear(JSON.parse(body.toString()), at);
    }
  }
  #needed;

  #hear({ id, method, params, result, error }, at) {
    if (method === undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(error.message));
      else waiting?.resolve({ at, result });
      return;
    }
    if (method === 'window/logMessage' && params.type === 1) this.#faults.push(params.message);
    if (id === undefined) return;
    this.#send({ id, result: method === 'workspace/configuration' ? params.items.map(() => this.#settings) : null });
    if (method === 'workspace/diagnostic/refresh') {
      this.#refreshes++;
      this.#refreshed.splice(0).forEach((go) => go());
    }
  }
}

function framed(message) {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}
