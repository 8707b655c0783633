import ts from 'typescript';

/** A place in a source with a badly written message. */
export interface Fault {
  readonly line: number;
  readonly what: 'not translated' | 'put together' | 'not one literal' | 'wrong places';
  readonly text: string;
}

/**
 * The messages of `l10n.t(…)` and `fixTitle(…)` by their key in a bundle: the message and, after a slash, its comment.
 */
export interface SpokenWords {
  readonly keys: readonly string[];
  readonly faults: readonly Fault[];
}

/** Properties of the editor's objects, and of ours, that are displayed. */
const READ = new Set(
  (
    'title label description detail tooltip prompt placeHolder placeholder openLabel saveLabel cause error ' +
    'altText contents'
  ).split(' '),
);
type Which = number | 'all';
/**
 * Methods and classes with arguments that are displayed, by name: which arguments. `all` if buttons follow a message.
 */
const SAID: Readonly<Record<string, Which>> = {
  showInformationMessage: 'all',
  showWarningMessage: 'all',
  showErrorMessage: 'all',
  setStatusBarMessage: 0,
  notice: 0,
  TreeItem: 0,
  DocumentPasteEdit: 1,
  DocumentDropEdit: 1,
  createCommentController: 1,
  createWebviewPanel: 1,
};
/** The same for functions of ours. */
const SAID_BY_FUNCTION: Readonly<Record<string, Which>> = {
  say: 0,
  tell: 0,
  ask: 0,
  choose: 'all',
  written: 'all',
  remark: 0,
};
const LOG = /^(?:trace|debug|info|warn|error|append|appendLine)$/;
/** Two adjacent words, the second in lower case: a sentence, as opposed to a name, address or condition. */
const PROSE = /[A-Za-z’]{2,}[,:.]? [a-z’]{2,}/;
/** Markup, ids, and the one setting value with two words. */
const NO_WORDS = /^<|^[a-z0-9]+(?:-[a-z0-9]+)+$|^from letter$/;

/**
 * Parses a source with the compiler's own parser.
 * @param strict  also finds prose anywhere, not only where it is known to be displayed
 */
export function spokenWords(file: string, source: string, strict = true): SpokenWords {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const keys: string[] = [];
  const faults: Fault[] = [];
  const fault = (node: ts.Node, what: Fault['what']): void => {
    faults.push({ line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, what, text: node.getText() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isLogged(node)) return;
    if (isTranslation(node)) {
      const message = messageOf(node);
      if (message === undefined) fault(node, 'not one literal');
      else {
        keys.push(message.key);
        if (!hasItsPlaces(message, node)) fault(node, 'wrong places');
      }
      if (isPutTogether(node)) fault(node, 'put together');
      node.arguments.slice(1).forEach(visit);
      return;
    }
    for (const read of readBy(node)) untranslatedIn(read).forEach((found) => fault(found, 'not translated'));
    if (strict && PROSE.test(fixedText(node))) fault(node, 'not translated');
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { keys, faults: faults.filter((one, at) => faults.findIndex((other) => isSame(one, other)) === at) };
}

const isSame = (one: Fault, other: Fault): boolean =>
  one.line === other.line && one.what === other.what && one.text === other.text;

/** True for a call with the title of a fix, whose placeholders have names. */
const isFixTitle = (node: ts.CallExpression): boolean =>
  ts.isIdentifier(node.expression) && node.expression.text === 'fixTitle';

function isTranslation(node: ts.Node): node is ts.CallExpression {
  if (!ts.isCallExpression(node)) return false;
  if (isFixTitle(node)) return true;
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  const from = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return name.text === 't' && ts.isIdentifier(from) && from.text === 'l10n';
}

interface Message {
  readonly text: string;
  readonly key: string;
  /** The values of the placeholders; undefined if they are passed after the message. */
  readonly args: ts.Expression | undefined;
}

function messageOf({ arguments: [first] }: ts.CallExpression): Message | undefined {
  if (first && ts.isStringLiteralLike(first)) return { text: first.text, key: first.text, args: undefined };
  if (!first || !ts.isObjectLiteralExpression(first)) return undefined;
  const valueOf = (name: string): ts.Expression | undefined =>
    first.properties
      .filter(ts.isPropertyAssignment)
      .find((property) => ts.isIdentifier(property.name) && property.name.text === name)?.initializer;
  const message = valueOf('message');
  const comment = valueOf('comment');
  if (!message || !ts.isStringLiteralLike(message)) return undefined;
  if (!comment || !ts.isArrayLiteralExpression(comment)) return undefined;
  const comments = comment.elements.map((one) => (ts.isStringLiteralLike(one) ? one.text : '')).join('');
  return { text: message.text, key: `${message.text}/${comments}`, args: valueOf('args') };
}

/** True if there are as many values as placeholders, which are numbered from 0, or named in the title of a fix. */
function hasItsPlaces({ text, args }: Message, call: ts.CallExpression): boolean {
  const places = new Set(text.match(/\{\w+\}/g) ?? []);
  if (isFixTitle(call)) {
    const [, data] = call.arguments;
    const names = data && ts.isObjectLiteralExpression(data) ? data.properties.map(({ name }) => name?.getText()) : [];
    return names.length === places.size && names.every((name) => places.has(`{${name ?? ''}}`));
  }
  const given = args && ts.isArrayLiteralExpression(args) ? args.elements.length : call.arguments.length - 1;
  return places.size === given && [...places.keys()].every((place) => Number(place.slice(1, -1)) < given);
}

/** A translated text that is part of a longer one: inside a template literal, or an operand of a plus. */
function isPutTogether(call: ts.Node): boolean {
  let node = call;
  while (ts.isConditionalExpression(node.parent) || ts.isParenthesizedExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return ts.isTemplateSpan(parent) && /\p{L}/u.test(fixedText(parent.parent));
}

/** The constant part of a text, without icon names; '' if it is not a text. */
function fixedText(node: ts.Node): string {
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('\u0001')
      : '';
  return NO_WORDS.test(text) ? '' : text.replace(/\$\([\w-]+\)/g, '');
}

const nameOf = (node: ts.Expression): string =>
  ts.isPropertyAccessExpression(node) ? node.name.text : ts.isIdentifier(node) ? node.text : '';

function isLogged(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  return LOG.test(node.expression.name.text) && /log$/i.test(nameOf(node.expression.expression));
}

/** The expressions of a node whose value is displayed. */
function readBy(node: ts.Node): readonly ts.Expression[] {
  if (ts.isPropertyAssignment(node)) {
    const name = ts.isIdentifier(node.name) ? node.name.text : '';
    const isFilter = name === 'filters' && ts.isObjectLiteralExpression(node.initializer);
    return READ.has(name) ? [node.initializer] : isFilter ? filterNames(node.initializer) : [];
  }
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.EqualsToken && READ.has(nameOf(node.left)) ? [node.right] : [];
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const name = nameOf(node.expression);
  const which = SAID[name] ?? (ts.isIdentifier(node.expression) ? SAID_BY_FUNCTION[name] : undefined);
  const given = node.arguments ?? ts.factory.createNodeArray<ts.Expression>();
  return which === undefined ? [] : which === 'all' ? given : given.slice(which, which + 1);
}

/** The file types offered in a dialog are property names. */
const filterNames = (filters: ts.ObjectLiteralExpression): readonly ts.Expression[] =>
  filters.properties.flatMap(({ name }) =>
    name && ts.isStringLiteral(name) ? [name] : name && ts.isComputedPropertyName(name) ? [name.expression] : [],
  );

/** Literal words in any branch of an expression. */
function untranslatedIn(node: ts.Expression): readonly ts.Node[] {
  if (ts.isParenthesizedExpression(node)) return untranslatedIn(node.expression);
  if (ts.isConditionalExpression(node)) return [...untranslatedIn(node.whenTrue), ...untranslatedIn(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...untranslatedIn(node.left), ...untranslatedIn(node.right)];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(untranslatedIn);
  if (ts.isSpreadElement(node)) return untranslatedIn(node.expression);
  // A list that is joined, with or without its empty items.
  if (ts.isCallExpression(node) && /^(?:join|filter)$/.test(nameOf(node.expression)))
    return ts.isPropertyAccessExpression(node.expression) ? untranslatedIn(node.expression.expression) : [];
  return /\p{Ll}{2}/u.test(fixedText(node)) ? [node] : [];
}
