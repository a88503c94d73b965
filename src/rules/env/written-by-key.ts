import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import { isReached } from './reached.ts';
import type { EnvVariable } from './variable.ts';

/**
 * A program with a page for its settings keeps them in an `.env` file that it writes out of an object's keys: under the
 * old name the moved code would never find what somebody sets there.
 */
export function writtenByKey(variable: EnvVariable, inventory: Inventory): RuleFinding[] {
  const { name, to, moved, homes } = variable;
  const { island } = inventory;
  if (to === name || moved.every(({ form }) => form !== 'access')) return [];
  const isNear = (node: ts.Node) => !isInTest(node) && isReached(homes, island.pathOf(node), inventory);
  const keys = keysOf(variable, inventory).filter(isNear);
  const [key] = keys;
  if (key === undefined) return [];
  return [...island.files.values()]
    .filter((file) => WRITES.test(file.text) && NAMES_FILE.test(file.text))
    .flatMap(linesBuilt)
    .filter(isNear)
    .map((node) => {
      const message = words.env.byKey(name, to, island.pathOf(key));
      return at(node, {
        rule: 'env/access',
        kind: 'env',
        confidence: 'likely',
        action: 'manual',
        message,
        todo: message,
      });
    });
}

/** `{ OPENAI_API_KEY: … }`, `settings.OPENAI_API_KEY = …`, where that is not the environment itself. */
function keysOf({ name, moved, besides, elsewhere }: EnvVariable, { tracer }: Inventory): ts.Identifier[] {
  const known = new Set<ts.Node>([...moved, ...besides, ...elsewhere].map(({ node }) => node));
  return (tracer.index.identifiers.get(name) ?? []).filter((id) => !known.has(id) && isSet(id));
}

function isSet(id: ts.Identifier): boolean {
  const { parent } = id;
  if (ts.isPropertyAssignment(parent)) return parent.name === id;
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== id) return false;
  const { parent: outer } = parent;
  return (
    ts.isBinaryExpression(outer) && outer.left === parent && outer.operatorToken.kind === ts.SyntaxKind.EqualsToken
  );
}

const WRITES = /`\$\{[^{}`]*\}=\$\{/;
const NAMES_FILE = /(?:^|[/'"`])\.env(?:\.\w+)?['"`]/m;

/** `${key}=${value}`: the lines of such a file. */
function linesBuilt(file: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      const [first, second] = node.templateSpans;
      if (node.head.text === '' && first?.literal.text === '=' && second !== undefined) found.push(node);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.slice(0, 1);
}
