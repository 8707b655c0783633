// Console output of the tools and running other programs: plain lines, output as it arrives, and a sign of life if it
// takes long.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

if (!import.meta.dirname) {
  console.error(`Node 20.11 or newer is needed, and this is ${process.version}.`);
  process.exit(1);
}

/** The repository's folder. */
export const root = path.resolve(import.meta.dirname, '..');

export const say = (text = '') => console.log(text);

/** Milliseconds in readable form: `0.4 s`, `12 s`, `1 min 20 s`. */
export function duration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** `1 file`, `2 files`. */
export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/**
 * Runs a program and resolves to its exit code; 127 if it cannot be started, 1 if a signal ended it. Its output goes to
 * ours. With `quiet`, nothing is shown but a line every ten seconds, and its output is only shown if it fails. `cwd` is
 * the repository by default.
 */
export function run(command, args, { cwd = root, env = {}, quiet, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    const began = Date.now();
    const sign = quiet && setInterval(() => say(`  … still running after ${duration(Date.now() - began)}`), 10_000);
    const end = (code) => {
      clearInterval(sign);
      if (code !== 0 && output) process.stderr.write(output.endsWith('\n') ? output : `${output}\n`);
      resolve(code);
    };
    child.once('error', (error) => {
      output += error.message;
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs npm: the one that started us, if any. */
export function npm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own?.endsWith('.js') && !options.env?.PATH) return run(process.execPath, [own, ...args], options);
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** The full path of a program on the PATH, or undefined. */
export function onPath(program) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => endings.map((ending) => path.join(folder, program + ending)))
    .find((file) => existsSync(file));
}
