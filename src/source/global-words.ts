import { isAddress } from './http/address-text.ts';
import { OPENAI_HOST } from './ownership.ts';
import { isScript } from './scopes.ts';
import { isInTest } from './test-file.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** How a name is declared at the top of a script. */
const DECLARES = ['const', 'let', 'var', 'function', 'class'];

/** Whether a text loads and gives nothing by itself, so that all its names are everybody's. */
export function isScriptText(text: string): boolean {
  return !/^[ \t]*(?:import\b(?! ?\()|export\b)|\brequire ?\(|\bmodule\.exports\b/m.test(text);
}

/**
 * What other scripts of the same scope hold, for no import leads there: a name that an address of OpenAI's stands under,
 * and the declarations of what the scripts around that address use.
 */
export function globalWords(tracer: Tracer): readonly string[] {
  const { index, bindings } = tracer;
  const written = [...index.strings].flatMap(([text, nodes]) =>
    text.includes(OPENAI_HOST) ? nodes.filter((node) => isScript(node.getSourceFile()) && isAddress(node)) : [],
  );
  const holders = written.filter((node) => !isInTest(node));
  if (holders.length === 0) return [];
  const names = new Set(holders.flatMap(namesAround));
  const users = [...names].flatMap((name) => index.identifiers.get(name) ?? []).map((use) => use.getSourceFile());
  const files = new Set([...holders.map((node) => node.getSourceFile()), ...users.filter(isScript)]);
  const isOpen = (use: ts.Identifier) =>
    files.has(use.getSourceFile()) && isFree(use) && bindings.quietly(() => bindings.bind(use)) === undefined;
  const open = [...index.identifiers].flatMap(([name, uses]) => (uses.some(isOpen) ? [name] : []));
  return [...names, ...open.flatMap((name) => DECLARES.map((word) => `${word} ${name}`))];
}

/** What the statement around an address declares at the top of its file. */
function namesAround(node: ts.Node): readonly string[] {
  const statement = ts.findAncestor(node, ({ parent }) => ts.isSourceFile(parent));
  if (statement === undefined) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [name.text] : []));
  const isNamed = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** Whether a name stands for a value: `ask(…)`, `CONFIG.url`, `'Bearer ' + KEY`. */
function isFree(id: ts.Identifier): boolean {
  const { parent } = id;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent)) return parent.name !== id;
  return (
    ts.isCallExpression(parent) ||
    ts.isNewExpression(parent) ||
    ts.isBinaryExpression(parent) ||
    ts.isTemplateSpan(parent)
  );
}
