import type { ImportBundle } from '../import/import-file';
import { rules } from '../rules/engine/rules';
import { createLetterService } from '../service/service';
import { learnFromSources } from '../template-learning/learn-from-sources';
import { MIN_EXAMPLES } from '../template-learning/learn-template';
import type { ExampleCheck } from '../template-learning/learning-report';
import { learningReport } from '../template-learning/learning-report';
import type { LearntTemplate } from '../template-learning/learnt';
import { templateYaml } from '../template-learning/template-yaml';
import { templateOf } from '../template-learning/to-template';
import type { Template } from '../templates/template';
import { exampleFiles } from './example-files';
import type { IoProblem } from './files';

export interface LearnFolderRequest {
  /** The folder as the user named it, relative to `base`. */
  readonly folder: string;
  readonly base: string;
  readonly id: string;
  readonly title?: string;
  /** The known templates: a team's and the built-in ones. */
  readonly templates: readonly Template[];
  readonly loadImport: () => ImportBundle | IoProblem;
}

export interface LearntFiles {
  readonly learnt: LearntTemplate;
  /** The template's file, with comments in it. */
  readonly yaml: string;
  /** The report that goes with it, in Markdown. */
  readonly report: string;
  /** What was skipped or read only in part, one sentence each. */
  readonly notices: readonly string[];
}

/**
 * Learns a template from the letters and reports in a folder and its subfolders, and reports how. Too few examples
 * (`MIN_EXAMPLES`), an unreadable file or an invalid id give an `IoProblem`.
 */
export async function learnFromFolder(request: LearnFolderRequest): Promise<LearntFiles | IoProblem> {
  const { folder, base, id, title, templates, loadImport } = request;
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    return { problem: `“${id}” is not a valid id: use small letters, digits and hyphens, as in “northmoor-visit”.` };
  const found = await exampleFiles(folder, base, loadImport);
  if ('problem' in found) return found;
  const { sources, notices } = found;
  if (sources.length < MIN_EXAMPLES) return { problem: tooFew(folder, sources.length) };
  const known = templates.filter((template) => template.id !== id);
  const learnt = await learnFromSources(sources, { id, ...(title !== undefined && { title }), templates: known });
  const checks = await checked(learnt, known, sources);
  return { learnt, yaml: templateYaml(learnt), report: learningReport(learnt, checks), notices };
}

function tooFew(folder: string, count: number): string {
  const letters = count === 0 ? 'no letter' : count === 1 ? '1 letter' : `${count} letters`;
  return (
    `${folder} holds ${letters}; a template needs ${MIN_EXAMPLES}: put ${MIN_EXAMPLES} or more of one kind there, as ` +
    '.letter.md, text, Word or PDF files.'
  );
}

const LOOKED_AT = new Set(
  rules.filter(({ meta }) => ['structure', 'wording'].includes(meta.group)).map(({ meta }) => meta.id),
);

/** Checks the examples against the new template: problems of structure and wording only. */
async function checked(
  learnt: LearntTemplate,
  known: readonly Template[],
  sources: readonly { readonly name: string; draft(templates: readonly Template[]): Promise<string> }[],
): Promise<readonly ExampleCheck[]> {
  const template = templateOf(learnt);
  const service = createLetterService({ templates: [template, ...known] });
  return Promise.all(
    sources.map(async ({ name, draft }) => {
      const reading = service.read(await draft(service.templates), { template: template.id });
      const problems = service
        .check(reading)
        .filter(({ rule, severity }) => LOOKED_AT.has(rule) && (severity === 'error' || severity === 'warning'));
      return { name, problems: problems.map(({ rule, message }) => `${message} (${rule})`) };
    }),
  );
}
