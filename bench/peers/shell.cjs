// A minimal language server: frames, JSON, one letter. It uses no libraries, so that its cost is that of the protocol.

/**
 * Serves standard input and output. `diagnose(text)` gives the result of a diagnostic request, or a promise of it;
 * `other(method, params)` answers what else is asked.
 */
exports.serve = ({ diagnose, keepText = true, other = () => null }) => {
  let rest = Buffer.alloc(0);
  let text = '';
  // One after another, in order of arrival.
  let last = Promise.resolve();
  process.stdin.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(rest.toString('latin1', 0, end))[1]);
      if (rest.length < end + 4 + length) return;
      const message = JSON.parse(rest.toString('utf8', end + 4, end + 4 + length));
      rest = rest.subarray(end + 4 + length);
      const answer = take(message);
      if (message.id !== undefined) {
        if (answer instanceof Promise) last = last.then(async () => send(message.id, await answer));
        else send(message.id, answer);
      }
    }
  });

  function take({ method, params }) {
    if (method === 'textDocument/diagnostic') return diagnose(text);
    if (method === 'textDocument/didChange') {
      if (keepText) for (const change of params.contentChanges) text = changed(text, change);
    } else if (method === 'textDocument/didOpen') text = params.textDocument.text;
    else if (method === 'initialize')
      return {
        capabilities: {
          textDocumentSync: 2,
          diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
        },
      };
    else if (method === 'exit') process.exit(0);
    else return other(method, params);
    return null;
  }
};

function send(id, result) {
  const body = JSON.stringify({ jsonrpc: '2.0', id, result });
  process.stdout.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function changed(text, { range: { start, end }, text: typed }) {
  return text.slice(0, offsetOf(text, start)) + typed + text.slice(offsetOf(text, end));
}

function offsetOf(text, { line, character }) {
  let at = 0;
  for (let i = 0; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at + character;
}

/** The ranges of spans (offsets) of a text, for servers that count otherwise than the protocol. */
exports.rangesIn = (text) => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const position = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - starts[low] };
  };
  return (start, end) => ({ start: position(start), end: position(end) });
};
