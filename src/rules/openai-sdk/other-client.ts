import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { OTHER_CLIENTS, type OtherClient } from '../../openai/other-clients.ts';
import type { Inventory } from '../../source/inventory.ts';
import { packageOf } from '../../source/libraries/exports.ts';
import { createNamedCallee, packageNames } from '../../source/named-callee.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { calleeOf, clientAt, type Found, isHandedAnywhere } from './other-client-at.ts';

const base = { rule: 'openai-sdk/other-client', kind: 'client', confidence: 'certain' } as const;

/** Clients of other packages than the SDK that no edit moves: reported where they are made or called. */
export const otherClientRule: Rule = {
  id: 'openai-sdk/other-client',
  family: 'openai-sdk',
  find: ({ inventory, target }) => {
    const { index } = inventory.tracer;
    const imported = new Set(index.specifiers.map(({ text }) => packageOf(text)));
    const isThere = (other: OtherClient) => imported.has(other.package) || isHandedAnywhere(other, index);
    const known = OTHER_CLIENTS.filter((other) => isThere(other) && isUsed(other, inventory));
    if (known.length === 0) return [];
    const isOf = (specifier: string) => known.some((other) => other.package === packageOf(specifier));
    const mayBe = createNamedCallee([...known.flatMap(({ names }) => names), ...packageNames(isOf, index)], index);
    return [...index.constructions, ...index.calls].flatMap((node) => {
      if (!mayBe(calleeOf(node))) return [];
      const found = clientAt(node, known, inventory);
      return found === undefined ? [] : [report(node, found, { target, inventory })];
    });
  },
};

function isUsed({ provider }: OtherClient, { tracer }: Inventory): boolean {
  if (provider === undefined) return true;
  return (tracer.index.strings.get(provider) ?? []).some(
    ({ parent }) => ts.isPropertyAssignment(parent) && nameOf(parent.name) === 'provider',
  );
}

function report(
  node: ts.NewExpression | ts.CallExpression,
  { other, name }: Found,
  { target, inventory }: Pick<RuleContext, 'target' | 'inventory'>,
): RuleFinding {
  if (other.byCredential && !hasCredential(node, inventory))
    return at(node, { ...base, action: 'none', message: words.client.azure });
  if (target === null) return at(node, { ...base, action: 'manual', message: words.other.found(name) });
  const { provider, baseURL } = target;
  const message = reason(other, name, { vendor: provider.name, baseURL });
  return at(node, { ...base, action: other.way === 'web' ? 'blocked' : 'manual', message, todo: message });
}

function reason(other: OtherClient, name: string, to: { readonly vendor: string; readonly baseURL: string }): string {
  switch (other.way) {
    case 'option':
      return words.other.option(name, other.option ?? '', to);
    case 'listed':
      return words.other.listed(other.package, other.instead ?? ['', ''], to);
    case 'client':
      return words.other.client(name, other.option ?? '', to);
    case 'named':
      return words.other.named(name, to);
    case 'string':
      return words.other.string(name, { instead: other.instead ?? ['', ''], option: other.option ?? '', ...to });
    default:
      return words.other[other.way](name, to.vendor);
  }
}

function hasCredential(node: ts.NewExpression | ts.CallExpression, { tracer }: Inventory): boolean {
  const [first] = node.arguments ?? [];
  return first !== undefined && tracer.trace(first).leaves.some(({ kind }) => kind === 'construct');
}
