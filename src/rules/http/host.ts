import { http as words } from '../../messages/http.ts';
import { isAddress, isCompared } from '../../source/http/address-text.ts';
import { isMock } from '../../source/http/sent.ts';
import type { Inventory } from '../../source/inventory.ts';
import { nodesOf, standInsOf } from '../../source/mocks/stand-ins.ts';
import { OPENAI_HOST } from '../../source/ownership.ts';
import { outward, unwrap } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { movesAny } from '../departure.ts';
import { at, type Found } from '../find.ts';
import { codeHostItems } from '../manifest/host-items.ts';
import { entryOf } from '../registries.ts';
import type { Rule } from '../rule.ts';
import { registryNear } from '../told-registries.ts';
import { movedTexts } from './endpoint.ts';
import { hostsInFiles } from './host-in-files.ts';
import { leadingTexts } from './leading-texts.ts';
import { policyTexts } from './policy-texts.ts';

const base = { rule: 'http/host', kind: 'endpoint' } as const;

/** Places that name OpenAI's host and belong to no request or client: comparisons, policies, settings, claims. */
export const hostRule: Rule = {
  id: 'http/host',
  family: 'http',
  find: (context) => {
    const { inventory, verdicts } = context;
    const told = toldElsewhere(context);
    const leading = leadingTexts(inventory);
    const isMoving = movesAny(verdicts);
    const inCode = [...inventory.tracer.index.strings]
      .flatMap(([text, nodes]) => (text.includes(OPENAI_HOST) ? nodes.filter((node) => !told.has(node)) : []))
      .map((node) => at(node, { ...base, ...(leading.has(node) ? LEADS : found(node, context, isMoving)) }));
    return [...inCode, ...hostsInFiles(context)];
  },
};

/** What becomes of it is said where the request or the client is. */
const LEADS = { confidence: 'certain', action: 'none', message: words.endpoint.leads } as const;

/** Texts that a rule of their own speaks of. */
function toldElsewhere(context: RuleContext): ReadonlySet<ts.Node> {
  const { inventory, target, verdicts } = context;
  const standIns = target !== null && movesAny(verdicts) ? standInsOf(inventory.tracer).all : [];
  return new Set<ts.Node>([
    ...standIns.flatMap(({ node, ways }) => [node, ...ways.flatMap(nodesOf)]),
    ...inventory.calls.flatMap((call) => movedTexts(call, context).map(({ node }) => node)),
    ...inventory.proxies.flatMap(({ nodes }) => nodes),
    ...policyTexts(inventory),
    ...codeHostItems(inventory).flatMap(({ node }) => node ?? []),
  ]);
}

function found(node: ts.StringLiteralLike, context: RuleContext, isMoving: boolean): Omit<Found, 'rule' | 'kind'> {
  const { target, inventory, verdicts } = context;
  const isToldOf = target !== null && isMoving;
  const none = (message: string) => ({ confidence: 'possible', action: 'none', message }) as const;
  if (isInTest(node) || isMocked(node, inventory))
    return isToldOf ? { ...none(words.endpoint.inTest), action: 'manual' } : none(words.endpoint.name);
  if (isCompared(node))
    return isToldOf ? { ...none(words.endpoint.test), action: 'manual' } : none(words.endpoint.test);
  if (!isAddress(node)) return none(words.endpoint.name);
  const entry = entryOf(node, verdicts.registries) ?? registryNear(inventory.island.pathOf(node), context);
  if (entry !== undefined) return none(words.endpoint.entry(entry.place.provider.name));
  return { confidence: 'possible', action: 'manual', message: words.endpoint.found(node.text) };
}

/** `http.post('https://api.openai.com/v1/chat/completions', resolver)` of a mock, wherever it is kept. */
function isMocked(node: ts.StringLiteralLike, { tracer }: Inventory): boolean {
  const call = outward(node);
  if (!ts.isCallExpression(call)) return false;
  const callee = unwrap(call.expression);
  return isMock(ts.isPropertyAccessExpression(callee) ? unwrap(callee.expression) : callee, tracer);
}
