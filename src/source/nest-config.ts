import { type Flow, join, NOTHING } from './flow.ts';
import { returnsOf } from './returns.ts';
import { memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** The package of NestJS that keeps settings, which functions give and a service is asked for by their path. */
const PACKAGE = '@nestjs/config';

/** `registerAs('openai', () => ({ … }))` gives the function back. */
export function registeredIn(node: ts.CallExpression): ts.Expression | undefined {
  const callee = unwrap(node.expression);
  return ts.isIdentifier(callee) && callee.text === 'registerAs' ? node.arguments[1] : undefined;
}

/** `config.get('openai.apiKey')`, where a function in view gives a setting of this path. */
export function nestSetting(node: ts.CallExpression, tracer: Tracer): Flow | undefined {
  const [key] = node.arguments;
  const isAsked = /^get(?:OrThrow)?$/.test(memberName(unwrap(node.expression)) ?? '');
  if (!isAsked || key === undefined || !ts.isStringLiteralLike(key) || !usesPackage(node)) return undefined;
  const [name = '', ...path] = key.text.split('.');
  const wholes = [
    ...registeredAs(name, tracer),
    ...givenWhole(tracer).map((whole) => tracer.member(whole, name, node)),
  ];
  const flow = join(wholes.map((whole) => path.reduce((owner, step) => tracer.member(owner, step, node), whole)));
  return flow.leaves.every(({ kind }) => kind === 'undefined' || kind === 'unknown') ? undefined : flow;
}

function usesPackage(node: ts.Node): boolean {
  return node
    .getSourceFile()
    .statements.some(
      (statement) =>
        ts.isImportDeclaration(statement) &&
        ts.isStringLiteral(statement.moduleSpecifier) &&
        statement.moduleSpecifier.text === PACKAGE,
    );
}

function registeredAs(name: string, tracer: Tracer): Flow[] {
  return (tracer.index.identifiers.get('registerAs') ?? []).flatMap(({ parent }) => {
    const [key, maker] = ts.isCallExpression(parent) ? parent.arguments : [];
    const isNamed = key !== undefined && ts.isStringLiteralLike(key) && key.text === name;
    return isNamed && maker !== undefined ? [settingsOf(tracer.trace(maker), tracer)] : [];
  });
}

/** `export default () => ({ openai: { apiKey: … } })`: who loads it, in a module that says nothing of OpenAI, is not looked for. */
function givenWhole(tracer: Tracer): Flow[] {
  const makers = known.get(tracer) ?? exportedFunctions(tracer);
  known.set(tracer, makers);
  return makers.map((maker) => settingsOf(tracer.trace(maker), tracer));
}

const known = new WeakMap<Tracer, readonly ts.Expression[]>();

function exportedFunctions({ island }: Tracer): ts.Expression[] {
  return [...island.files.values()].flatMap((file) =>
    file.statements.flatMap((statement) =>
      ts.isExportAssignment(statement) && ts.isArrowFunction(unwrap(statement.expression))
        ? [statement.expression]
        : [],
    ),
  );
}

/** What functions give back; nothing of what is no function. */
export function settingsOf({ leaves }: Flow, tracer: Tracer): Flow {
  const given = join(leaves.flatMap((leaf) => (leaf.kind === 'function' ? [returnsOf(leaf.node, tracer)] : [])));
  return given.leaves.every(({ kind }) => kind === 'object') ? given : NOTHING;
}
