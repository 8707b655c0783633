// Serves an extension to the browser, to run in a web worker: a proxy between Chromium and the browser VS Code that
// serves the extension and its suite at the workbench's own address.
import { createReadStream, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';

const HOST = '127.0.0.1';
const TYPES = { '.js': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png' };
const EXTENSION = '/-/extension/';
const SUITE = `${EXTENSION}-/suite/`;
const CONFIGURATION = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;

/**
 * @param port       of the VS Code server
 * @param extension  folder of the extension; the `browser` entry of its manifest is run
 * @param suite      a bundled file with `run()`; without it the workbench is only opened
 * @returns `port`, and `stop()`
 */
export async function serveBeside({ port, extension, suite }) {
  // A suite runs in the host of the extension whose folder contains it.
  const places = { ...(suite && { [SUITE]: path.dirname(suite) }), [EXTENSION]: extension };
  const server = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url, `http://${HOST}`);
    const place = Object.keys(places).find((start) => pathname.startsWith(start));
    if (place) sendFile(answer, places[place], decodeURIComponent(pathname.slice(place.length)));
    else if (pathname === '/') passOn({ port, asked, answer, change: (html) => withExtension(html, asked, suite) });
    else passOn({ port, asked, answer });
  });
  server.on('upgrade', (asked, socket, head) => passOnSocket({ port, asked, socket, head }));
  await new Promise((resolve) => server.listen(0, HOST, resolve));
  return {
    port: server.address().port,
    stop: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function sendFile(answer, folder, name) {
  const file = path.join(folder, name);
  if (!file.startsWith(folder + path.sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    answer.writeHead(404).end();
    return;
  }
  answer.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
  createReadStream(file).pipe(answer);
}

function passOn({ port, asked, answer, change }) {
  // Text to be changed must not be compressed.
  const headers = change ? { ...asked.headers, 'accept-encoding': 'identity' } : asked.headers;
  const further = request({ host: HOST, port, path: asked.url, method: asked.method, headers }, (answered) => {
    if (!change) {
      answer.writeHead(answered.statusCode, answered.headers);
      answered.pipe(answer);
      return;
    }
    const chunks = [];
    answered.on('data', (chunk) => chunks.push(chunk));
    answered.on('end', () => {
      const { 'content-length': _length, ...rest } = answered.headers;
      answer.writeHead(answered.statusCode, rest).end(change(Buffer.concat(chunks).toString('utf8')));
    });
  });
  further.on('error', () => answer.destroy());
  asked.pipe(further);
}

function passOnSocket({ port, asked, socket, head }) {
  const further = connect(port, HOST, () => {
    const headers = [];
    for (let i = 0; i < asked.rawHeaders.length; i += 2)
      headers.push(`${asked.rawHeaders[i]}: ${asked.rawHeaders[i + 1]}`);
    further.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    further.write(head);
    socket.pipe(further).pipe(socket);
  });
  for (const end of [socket, further]) {
    end.on('error', () => {
      socket.destroy();
      further.destroy();
    });
  }
}

/** The page of the workbench with the configuration for the extension under development. */
function withExtension(html, asked, suite) {
  const at = (place) => ({ scheme: 'http', authority: asked.headers.host, path: place });
  return html.replace(CONFIGURATION, (_whole, start, settings) => {
    const configuration = JSON.parse(settings.replace(/&quot;/g, '"').replace(/&amp;/g, '&'));
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [at(EXTENSION.slice(0, -1))],
      ...(suite && { extensionTestsPath: at(SUITE + path.basename(suite)) }),
    };
    const quoted = JSON.stringify(configuration).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    return `${start}${quoted}"`;
  });
}
