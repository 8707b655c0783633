import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The path of a bundle, rebuilt if its sources are newer. */
export function built(
  bundle:
    | 'cli'
    | 'commands'
    | 'server'
    | 'language-server'
    | 'client'
    | 'export'
    | 'import'
    | 'archive'
    | 'insight'
    | 'slides'
    | 'suggest'
    | 'phrases'
    | 'retext'
    | 'retext-on-request'
    | 'grammar',
): string {
  const file = path.join(root, 'dist', `${bundle}.js`);
  const sources = ['server', 'client'].map((folder) => path.join(root, folder));
  if (!existsSync(file) || newest(sources) > statSync(file).mtimeMs) {
    execFileSync(process.execPath, [path.join(root, 'tools/build.mjs'), '--quiet'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  return file;
}

function newest(paths: readonly string[]): number {
  let latest = 0;
  for (const one of paths) {
    if (!existsSync(one)) continue;
    for (const entry of readdirSync(one, { withFileTypes: true })) {
      const full = path.join(one, entry.name);
      latest = Math.max(latest, entry.isDirectory() ? newest([full]) : statSync(full).mtimeMs);
    }
  }
  return latest;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as its users do, in a folder. */
export function run(
  args: readonly string[],
  {
    cwd,
    env = {},
    node = [],
    from = built('cli'),
  }: {
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly node?: readonly string[];
    readonly from?: string;
  },
): Promise<Ran> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [...node, from, ...args],
      { cwd, env: { ...rest, ...env }, maxBuffer: 1 << 28 },
      (error, out, err) => {
        resolve({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err });
      },
    );
  });
}

/** A new folder with these files; it is removed after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const made = mkdtempSync(path.join(tmpdir(), 'inspection-letters-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    writeFileSync(path.join(made, name), content);
  }
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A complete letter of the current template without problems; the council is invented. */
export const CLEAN = `---
ignore:
  - rule: unknown-authority
    reason: an invented council
---
18 December 2025

Ann Example
Director of Children’s Services
Northmoor Council
Civic Centre
Northmoor
NM1 1AA

Dear Ms Example

# Focused visit to Northmoor children’s services

This letter summarises the findings of the focused visit to Northmoor children’s services on 18 and 19 November 2025. \
His Majesty’s Inspectors for this visit were Bea Name and Cal Other.

Inspectors looked at the local authority’s arrangements for children in care.

This visit was carried out in line with the inspection of local authority children’s services (ILACS) framework.

## Headline findings

Children in care in Northmoor live with carers who know them well.

## What needs to improve in this area of social work practice?[^1]

- The timeliness of life-story work. (outcome 4, national framework)

[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the \
Children’s Social Care: National Framework. This statutory guidance sets out the purpose, principles for practice and \
expected outcomes of children’s social care.

## Main findings

Social workers visit children often and get to know them.

Plans are reviewed on time and say what is to happen next. Life-story work begins late for some children, who wait to \
learn about their past.

Ofsted will take the findings from this focused visit into account when planning the next inspection or visit.

Yours sincerely

Bea Name
His Majesty’s Inspector
`;

/** The same letter without its last section, which is an error in a final letter. */
export const WITHOUT_FINDINGS = CLEAN.replace(/## Main findings\n\n[^]*?(?=Ofsted will)/, '');
