import type { FileEdit } from '../../edit.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isJavaScript, nameOf, outward, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Form } from './candidates.ts';

/** A function of a module that builds clients of one place. */
export interface Factory {
  /** The module, relative to root. */
  readonly path: string;
  /** What it exports the function as. */
  readonly name: string;
  /** What it gives every client, in single quotes; undefined: clients bring their own key. */
  readonly key: string | undefined;
  readonly address: string;
  /** What writes it; empty where it is there already. */
  readonly edits: readonly FileEdit[];
}

/** Functions that build a client like ours, from an earlier run or by hand: `new OpenAI({ apiKey, baseURL, ...options })`. */
export function knownFactories({ clients, island }: Inventory): (Factory & { readonly form: Form })[] {
  return clients.all.flatMap(({ node, sdk }) => {
    if (sdk !== 'client' || !ts.isNewExpression(node)) return [];
    const [argument] = node.arguments ?? [];
    const literal = argument === undefined ? undefined : unwrap(argument);
    const builder = ts.findAncestor(node, ts.isFunctionLike);
    const name = builder === undefined || !isResult(node, builder) ? undefined : exportedName(builder);
    if (literal === undefined || !ts.isObjectLiteralExpression(literal) || builder === undefined || name === undefined)
      return [];
    const given = readOptions(literal, builder);
    if (given === undefined) return [];
    const file = node.getSourceFile();
    const isScript = isJavaScript(file);
    const form = !isScript ? 'ts' : file.statements.some(ts.isImportDeclaration) ? 'esm' : 'cjs';
    return [{ path: island.pathOf(node), name, ...given, edits: [], form }];
  });
}

/** Key and address, in front of whatever the caller passes and nothing else. */
function readOptions(
  { properties }: ts.ObjectLiteralExpression,
  { parameters }: ts.SignatureDeclaration,
): Pick<Factory, 'key' | 'address'> | undefined {
  const [parameter, ...others] = parameters;
  const spread = properties.at(-1);
  if (parameter === undefined || others.length > 0 || spread === undefined || !ts.isSpreadAssignment(spread))
    return undefined;
  const written = properties.slice(0, -1).filter(ts.isPropertyAssignment);
  const textOf = (name: string) =>
    written
      .find((property) => nameOf(property.name) === name)
      ?.initializer.getText()
      .replaceAll('"', "'");
  const [key, address] = [textOf('apiKey'), textOf('baseURL')];
  const isAll = properties.length === 1 + [key, address].filter((text) => text !== undefined).length;
  return spread.expression.getText() !== parameter.name.getText() || address === undefined || !isAll
    ? undefined
    : { key, address };
}

function isResult(node: ts.NewExpression, builder: ts.SignatureDeclaration): boolean {
  const holder = outward(node);
  if (holder === builder) return true;
  const body = 'body' in builder ? builder.body : undefined;
  return body !== undefined && ts.isBlock(body) && body.statements.length === 1 && body.statements[0] === holder;
}

/** `export function name`, `export const name = `, `exports.name = ` */
function exportedName(builder: ts.SignatureDeclaration): string | undefined {
  if (ts.isFunctionDeclaration(builder)) return isExported(builder) ? builder.name?.text : undefined;
  const holder = outward(builder);
  if (ts.isVariableDeclaration(holder)) {
    const statement = ts.findAncestor(holder, ts.isVariableStatement);
    return statement !== undefined && isExported(statement) ? nameOf(holder.name as ts.BindingName) : undefined;
  }
  if (!ts.isBinaryExpression(holder) || !ts.isPropertyAccessExpression(holder.left)) return undefined;
  return /^(?:module\.)?exports$/.test(holder.left.expression.getText()) ? holder.left.name.text : undefined;
}

function isExported({ modifiers = [] }: { readonly modifiers?: Iterable<ts.ModifierLike> }): boolean {
  const kinds = [...modifiers].map(({ kind }) => kind);
  return kinds.includes(ts.SyntaxKind.ExportKeyword) && !kinds.includes(ts.SyntaxKind.DefaultKeyword);
}
