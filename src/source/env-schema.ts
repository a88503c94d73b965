import type { FileIndex } from './index-files.ts';
import { memberName, nameOf, outward, unwrap } from './syntax.ts';
import { ts } from './ts.ts';

/**
 * `z.object({ … })`, `createEnv({ server: { … } })`, `const serverEnv = { … }`, and what a program is given: `env: { … }` of
 * Next.js, `environment: { … }` of a function in the cloud. A `config` object has keys of its own.
 */
export function isEnvHolder(literal: ts.ObjectLiteralExpression): boolean {
  const holder = outward(literal);
  if (ts.isPropertyAssignment(holder)) return givesEnv(literal) || isEnvHolder(holder.parent);
  if (ts.isVariableDeclaration(holder))
    return /env|schema/i.test(holder.name.getText()) || isGivenToSchema(holder.name.getText(), holder.getSourceFile());
  return ts.isCallExpression(holder);
}

/** `cleanEnv(process.env, specs)`, `z.object(shape)`, `createEnv({ server: shape })`, below where the name is declared. */
function isGivenToSchema(name: string, { text }: ts.SourceFile): boolean {
  return /^\w+$/.test(name) && new RegExp(String.raw`(?:[Ee]nv|[Oo]bject|[Ss]chema)\s*\([^()]*\b${name}\b`).test(text);
}

/** `env: { … }`: variables that something else is started with. */
export function givesEnv(literal: ts.ObjectLiteralExpression): boolean {
  const holder = outward(literal);
  return ts.isPropertyAssignment(holder) && GIVEN.test(nameOf(holder.name) ?? '');
}

const GIVEN = /^env(?:ironment)?(?:_?vars|_?variables)?$/i;

/** What a schema lets a variable be, and gives it where nothing is set: `X: z.enum(['a', 'b']).default('a')`. */
export function schemaTexts(name: string, { identifiers }: FileIndex): ts.StringLiteralLike[] {
  return (identifiers.get(name) ?? []).flatMap(({ parent }) => {
    const isKey = ts.isPropertyAssignment(parent) && nameOf(parent.name) === name;
    const isSchema = isKey && isDescription(parent.initializer) && isEnvHolder(parent.parent);
    return isSchema ? textsIn(parent.initializer) : [];
  });
}

/** `z.string()`, `str({ … })`, a choice between two of them, and the name of one that stands above: `X: required`. */
export function isDescription(value: ts.Expression): boolean {
  const inner = unwrap(value);
  if (ts.isConditionalExpression(inner)) return isDescription(inner.whenTrue) && isDescription(inner.whenFalse);
  if (!ts.isIdentifier(inner)) return ts.isCallExpression(inner);
  const declared = inner
    .getSourceFile()
    .statements.flatMap((statement) =>
      ts.isVariableStatement(statement) ? statement.declarationList.declarations : [],
    )
    .find(({ name }) => ts.isIdentifier(name) && name.text === inner.text);
  return declared?.initializer !== undefined && BUILDER.test(rootOf(declared.initializer));
}

/** What schemas are built with, by the name that everybody imports it under. */
const BUILDER = /^(?:z|zod|v|joi|yup|t|s)$/i;

/** `z` of `z.string().min(1)`; nothing of what is no chain of calls. */
function rootOf(expression: ts.Expression): string {
  const inner = unwrap(expression);
  if (ts.isIdentifier(inner)) return inner.text;
  return ts.isCallExpression(inner) || ts.isPropertyAccessExpression(inner) ? rootOf(inner.expression) : '';
}

function textsIn(schema: ts.Expression): ts.StringLiteralLike[] {
  const texts: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isValue(node)) texts.push(node);
    ts.forEachChild(node, visit);
  };
  visit(schema);
  return texts;
}

/** `.default('a')`, `z.enum(['a'])`, `z.literal('a')`; `str({ default: 'a', choices: ['a'] })`. */
function isValue(node: ts.StringLiteralLike): boolean {
  const list = outward(node);
  const holder = ts.isArrayLiteralExpression(list) ? outward(list) : list;
  if (ts.isPropertyAssignment(holder)) return /^(?:default|devDefault|choices)$/.test(nameOf(holder.name) ?? '');
  return ts.isCallExpression(holder) && GIVES.test(memberName(holder.expression) ?? '');
}

const GIVES = /^(?:default|catch|fallback|prefault|enum|literal|oneOf|valid|picklist|optional)$/;
