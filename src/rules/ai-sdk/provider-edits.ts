import type { FileEdit } from '../../edit.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { indentAt, layoutOf, lineEnd } from '../../source/layout.ts';
import { loadsEnv } from '../../source/libraries/agents/setup-places.ts';
import { nameOf, outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { inLines, type MoveContext } from '../openai-sdk/client-options.ts';
import { localCreate } from './local-create.ts';
import type { NewProvider, ProviderMove } from './moves.ts';
import { isReady, newProviderOptions } from './provider-options.ts';

/** Options that OpenAI's own package alone has. */
export const PACKAGE_OPTIONS: readonly string[] = ['compatibility', 'webSocket', 'batchResultDownloads'];

/** Options that a provider at another place must not share with the old one. */
const OWN_OPTIONS: ReadonlySet<string> = new Set([
  'apiKey',
  'baseURL',
  'baseUrl',
  'name',
  'organization',
  'project',
  ...PACKAGE_OPTIONS,
]);

/** `const zhipu = createOpenAICompatible({ … })`: new providers as statements of their own; none where one comes ready. */
export function statementsFor(move: ProviderMove, context: MoveContext): FileEdit[] {
  const built = move.providers.filter(
    (provider) =>
      isStatement(move, provider) &&
      !isReadyImport(move, provider, context) &&
      context.sharing.provider(provider) === undefined,
  );
  if (built.length === 0) return [];
  const { node } = move.instance;
  const statement = statementAbove(move);
  const file = node.getSourceFile();
  const { eol } = layoutOf(file);
  const indent = indentAt(file.text, statement.getStart());
  const gap = statement.parent === file && move.instance.built === undefined ? eol : '';
  const end = lineEnd(file.text, statement.end);
  // What else stands on the line stays behind the new statement, but for a comment.
  const start = /^\s*(?:\/\/.*)?$/.test(file.text.slice(statement.end, end)) ? end : statement.end;
  const texts = built.map((provider) => {
    const isShared = isExported(statement) || provider.uses.some((use) => use.getSourceFile() !== file);
    const head = `${isShared ? 'export ' : ''}const ${provider.name}`;
    return `${eol}${gap}${indent}${head} = ${construction(move, provider, context)}${semicolon(statement)}`;
  });
  return [{ file: file.fileName.slice(1), start, end: start, text: texts.join('') }];
}

/** Whether a provider is a statement of its own: all but one that is built where the old one was. */
function isStatement({ instance }: ProviderMove, { isInPlace }: NewProvider): boolean {
  return instance.built === undefined || !isInPlace;
}

/** Imported from its package as it is; a provider built by hand may have been told more. */
export function isReadyImport(
  { instance }: ProviderMove,
  provider: NewProvider,
  context: Pick<MoveContext, 'target'>,
): boolean {
  return instance.built === undefined && !ts.isExportSpecifier(instance.node) && isReady(provider, context);
}

function construction(move: ProviderMove, provider: NewProvider, context: MoveContext): string {
  const { node } = move.instance;
  const options = newProviderOptions(provider, { node, kept: keptOptions(move), context });
  return `${localCreate(move, provider, context)}(${options.length === 0 ? '' : inLines(options, statementAbove(move))})`;
}

/** Headers and the like, of which nobody says that they are for OpenAI alone. */
function keptOptions({ instance, providers }: ProviderMove): string[] {
  const [first] = providers;
  const literal =
    first === undefined || instance.built === undefined ? undefined : optionsLiteral(first.client.options);
  return (literal?.properties ?? [])
    .filter(({ name }) => !OWN_OPTIONS.has(nameOf(name) ?? ''))
    .map((property) => property.getText());
}

/** The statement below which a new provider is built: the old one's, or the last of the imports that it is among. */
function statementAbove({ instance: { node, built }, providers }: ProviderMove): ts.Node {
  const file = node.getSourceFile();
  const own = ts.findAncestor(built === undefined ? node : outward(built), ts.isStatement) ?? file;
  if (built !== undefined || !ts.isStatement(own) || !isImport(own) || own.parent !== file) return own;
  const last = lastImport(file) ?? own;
  // A ready instance reads its key when it is asked; one that is built reads it here, so the environment comes first.
  const loading = file.statements.findLast(loadsEnv);
  if (loading === undefined || loading.pos < last.pos) return last;
  const isUsedBefore = providers.some(({ uses }) =>
    uses.some((use) => use.getSourceFile() === file && use.pos < loading.pos && !isInFunction(use)),
  );
  return isUsedBefore ? last : loading;
}

function isInFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, ts.isFunctionLike) !== undefined;
}

/** The last of the imports and `require`s that a file begins with. */
export function lastImport(file: ts.SourceFile): ts.Statement | undefined {
  const rest = file.statements.findIndex((statement) => !isImport(statement) && !isDirective(statement));
  const head = [...file.statements].slice(0, rest === -1 ? undefined : rest);
  return head.findLast(isImport) ?? [...file.statements].find(ts.isImportDeclaration);
}

function isImport(statement: ts.Statement): boolean {
  if (!ts.isVariableStatement(statement)) return ts.isImportDeclaration(statement);
  return statement.declarationList.declarations.every(
    ({ initializer }) =>
      initializer !== undefined && ts.isCallExpression(initializer) && initializer.expression.getText() === 'require',
  );
}

/** `'use server'` */
function isDirective(statement: ts.Statement): boolean {
  return ts.isExpressionStatement(statement) && ts.isStringLiteral(statement.expression);
}

/** `export { openai } from '@ai-sdk/openai'` becomes a provider of the same name that the file builds. */
function isExported(statement: ts.Node): boolean {
  if (ts.isExportDeclaration(statement)) return true;
  return (
    ts.isVariableStatement(statement) &&
    (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function semicolon(statement: ts.Node): string {
  return statement.getText().endsWith(';') ? ';' : '';
}
