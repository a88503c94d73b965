import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { FileIndex } from '../../source/index-files.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isStorageCall } from '../../source/storage-call.ts';
import { outward } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import { isMessage } from './message.ts';
import { isReached } from './reached.ts';
import type { EnvVariable } from './variable.ts';
import { hasWord } from './word.ts';

/**
 * `{ envKey: 'OPENAI_API_KEY' }`: who keeps the name of a renamed variable as a text may set or read it by that, within
 * what the variable reaches, and who writes `OPENAI_API_KEY=${key}` into a file of variables sets it.
 */
export function asTexts(
  { name, to, moved: places, besides, elsewhere, homes }: EnvVariable,
  inventory: Inventory,
): RuleFinding[] {
  const { tracer, island } = inventory;
  if (to === name || places.every(({ form }) => form !== 'access')) return [];
  const told = new Set<ts.Node>([...places, ...besides, ...elsewhere].map(({ node }) => node));
  const message = words.env.asText(name, to);
  return [...(tracer.index.strings.get(name) ?? []), ...written(name, tracer.index)]
    .filter((node) => isReached(homes, island.pathOf(node), inventory))
    .filter((node) => !told.has(node) && !isInTest(node) && !ts.isLiteralTypeNode(node.parent) && !isOfStorage(node))
    .map((node) => at(node, { rule: 'env/access', kind: 'env', confidence: 'possible', action: 'manual', message }));
}

/** `OPENAI_API_KEY=${key}`, `'OPENAI_API_KEY=' + key`: a line of a file of variables, whose value the program gives. */
function written(name: string, { strings, templates }: FileIndex): ts.Expression[] {
  const isSet = (text: string) => text.endsWith(`${name}=`) && hasWord(text, name);
  const found: ts.Expression[] = [
    ...[...strings].flatMap(([text, nodes]) => (isSet(text) ? nodes : [])),
    ...templates.filter(({ head, templateSpans }) =>
      [head, ...templateSpans.slice(0, -1).map(({ literal }) => literal)].some(({ text }) => isSet(text)),
    ),
  ];
  return found.filter((node) => !isMessage(node));
}

function isOfStorage(node: ts.Node): boolean {
  const call = outward(node);
  return ts.isCallExpression(call) && isStorageCall(call);
}
