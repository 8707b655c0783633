// Runs a mocha suite inside the browser VS Code, as @vscode/test-electron does in the desktop one.
import { format } from 'node:util';
import { openWorkbench, remoteUri, startServer } from './web-host.mjs';
import { serveBeside } from './web-page.mjs';

// What the workbench logs at every start without the optional native modules and without its services, and what it
// tries when the extension host has died.
const NOISE = new RegExp(
  String.raw`^(\[remote-connection\]|Connection error: Unknown reconnection|Resolv|Creating a socket` +
    String.raw`|Updating additional|Ignoring fetching|\[(ChatModelSelection|AgentHost|AccountPolicyGate` +
    String.raw`|reconnection-grace-time|Service Worker)|Error: Could not locate the bindings` +
    String.raw`|Cannot find module '.*(watchdog|vscode-sqlite3))`,
);
const EXTENSION_HOST_END = /Extension Host Process exited with code: (\w+), signal: (\w+)/;

/**
 * @param executable    Chromium
 * @param extensions    folders of the extensions under development
 * @param suite         the module with `run()`, without its ending
 * @param folder        the folder to open
 * @param vsix          a packaged extension to install first
 * @param env           environment of the suite
 * @param screenshot    where to leave a picture when the suite fails
 * @param limit         milliseconds after which the suite is given up
 * @param inBrowser     the extension runs in a web worker of the browser; the suite is one file, with its ending
 * @param verbose       shows everything that server and workbench write
 * @returns 0 when the suite passed
 */
export async function runSuite({
  executable,
  extensions,
  suite,
  folder,
  vsix,
  env = {},
  screenshot,
  limit = 900_000,
  inBrowser = false,
  verbose,
}) {
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const giveUp = (why) => {
    console.error(why);
    finish(1);
  };
  const interrupted = () => finish(130);
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  // When the extension host dies, the workbench still reports success; the server's own log line is right.
  let died;
  const server = await startServer({
    vsix,
    env,
    log: (text) => {
      const end = EXTENSION_HOST_END.exec(text);
      if (end && (end[1] !== '0' || end[2] !== 'null')) died = end[0];
      if (verbose) process.stderr.write(text);
    },
  });
  let workbench;
  let beside;
  let late;
  try {
    beside = inBrowser ? await serveBeside({ port: server.port, extension: extensions[0], suite }) : undefined;
    workbench = await openWorkbench({
      executable,
      port: beside?.port ?? server.port,
      folder,
      payload: beside
        ? []
        : [
            ...extensions.map((extension) => ['extensionDevelopmentPath', remoteUri(server.port, extension)]),
            ['extensionTestsPath', remoteUri(server.port, suite)],
          ],
      prepare: async (page) => {
        await page.exposeFunction('codeAutomationLog', (type, args) => {
          const line = format(...args.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value)));
          if (verbose || !NOISE.test(line)) (type === 'error' ? console.error : console.log)(line);
        });
        await page.exposeFunction('codeAutomationExit', (code) => finish(code));
        page.on('crash', () => giveUp('The workbench page crashed.'));
      },
    });
    late = setTimeout(giveUp, limit, `The suite did not end within ${limit / 1000} seconds.`);
    let code = await finished;
    if (died) {
      console.error(died);
      code ||= 1;
    }
    if (code !== 0 && screenshot) await workbench.page.screenshot({ path: screenshot }).catch(() => {});
    return code;
  } finally {
    clearTimeout(late);
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await workbench?.browser.close();
    await beside?.stop();
    await server.stop();
  }
}
