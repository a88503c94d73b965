import { isTokenizer, TAKES_NAME } from '../openai/tokenizers.ts';
import type { Resolver } from './resolve.ts';
import { memberName, nameOf, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** What a repository does with packages that count tokens as OpenAI's models do. */
export interface TokenizerUses {
  /** Every specifier that brings one in. */
  readonly imports: readonly ts.StringLiteralLike[];
  /** Calls that are given a model's name, with the name. */
  readonly named: readonly NamedTokenizer[];
}

export interface NamedTokenizer {
  readonly call: ts.CallExpression;
  readonly name: ts.Expression;
}

/** Finds tokenizers of OpenAI's models; a repository that imports none pays for one look at its specifiers. */
export function tokenizerUses(tracer: Tracer, resolver: Resolver): TokenizerUses {
  const { specifiers, calls } = tracer.index;
  const imports = specifiers.filter((node) => isTokenizer(resolver.mapped(node.text, tracer.island.pathOf(node))));
  if (imports.length === 0) return { imports, named: [] };
  const called = new Set([...Object.keys(TAKES_NAME), ...imports.flatMap(aliasesOf)]);
  const named = calls.flatMap((call): NamedTokenizer[] => {
    const callee = unwrap(call.expression);
    const written = ts.isIdentifier(callee) ? callee.text : memberName(callee);
    if (written === undefined || !called.has(written)) return [];
    for (const leaf of tracer.trace(callee).leaves) {
      const position = leaf.kind === 'external' && isTokenizer(leaf.specifier) ? positionIn(leaf.path) : undefined;
      const name = position === undefined ? undefined : call.arguments[position];
      if (name !== undefined && !call.arguments.some(ts.isSpreadElement)) return [{ call, name }];
    }
    return [];
  });
  return { imports, named };
}

function positionIn(path: readonly string[]): number | undefined {
  const last = path.at(-1);
  return last === undefined ? undefined : TAKES_NAME[last];
}

/** `import { encodingForModel as encoder }`, `const { encoding_for_model: encoder } = require('tiktoken')` */
function aliasesOf(specifier: ts.StringLiteralLike): string[] {
  const statement = ts.findAncestor(
    specifier,
    (node) => ts.isImportDeclaration(node) || ts.isVariableDeclaration(node),
  );
  if (statement === undefined) return [];
  const aliases: string[] = [];
  const visit = (node: ts.Node): void => {
    const isRenamed = (ts.isImportSpecifier(node) || ts.isBindingElement(node)) && node.propertyName !== undefined;
    if (isRenamed && (nameOf(node.propertyName) ?? '') in TAKES_NAME) aliases.push(node.name.getText());
    ts.forEachChild(node, visit);
  };
  visit(statement);
  return aliases;
}
