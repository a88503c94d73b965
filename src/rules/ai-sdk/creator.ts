import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import type { Inventory } from '../../source/inventory.ts';
import { broughtFrom } from '../../source/libraries/ai-sdk/bringer.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { majorAt } from '../../source/libraries/ai-sdk/major.ts';
import { type AiSdkModule, aiSdkModule } from '../../source/libraries/ai-sdk/module.ts';
import { nameOf, outward } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { placeOf } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at } from '../find.ts';
import { entryOf } from '../registries.ts';
import type { Rule } from '../rule.ts';
import { packageFor } from './package-for.ts';
import { isPassage, localName } from './provider-uses.ts';

const CREATOR = 'createOpenAI';

/** OpenAI's function that builds a provider, handed on as a value: what calls it, and with which options, is not seen. */
export const creatorRule: Rule = {
  id: 'ai-sdk/creator',
  family: 'ai-sdk',
  find: (context) => {
    const { resolver, island, tracer } = context.inventory;
    return tracer.index.specifiers.flatMap((specifier) => {
      const module = aiSdkModule(resolver.mapped(specifier.text, island.pathOf(specifier)));
      if (module?.package !== 'openai' || isInTest(specifier)) return [];
      const brought = broughtFrom(specifier).filter(({ name }) => name === CREATOR);
      return brought.flatMap(({ node }) => ofImport(node, module, context));
    });
  },
};

/** Said once for each import. */
function ofImport(brought: ts.Node, module: AiSdkModule, context: RuleContext): RuleFinding[] {
  const { target, inventory, verdicts } = context;
  const name = localName(brought);
  if (name === undefined) return [];
  const uses = inventory.tracer.index
    .identifiersIn(brought.getSourceFile(), name.text)
    .filter((use) => use.parent !== brought && !isPassage(use));
  const built = inventory.clients.all
    .filter(isAiSdkClient)
    .flatMap(({ instance }) => (instance.bringer === brought ? instance : []));
  // A provider that is built by turns is told of itself.
  if (built.some(({ isByTurns }) => isByTurns)) return [];
  const callees = new Set<ts.Node | undefined>(built.map((instance) => instance.built?.expression));
  const [use] = uses.filter((each) => isValue(each) && !callees.has(each) && !isFollowed(each, callees, inventory));
  if (use === undefined || entryOf(use, verdicts.registries) !== undefined) return [];
  const base = { rule: 'ai-sdk/client', kind: 'client', confidence: 'likely', action: 'manual' } as const;
  if (target === null) return [at(use, { ...base, message: words.creator.found(CREATOR) })];
  const place = placeOf(target, 'chat.completions');
  const major = majorAt(inventory.island.pathOf(use), { module, versions: inventory.versions });
  const { create = CREATOR, name: from = '@ai-sdk/openai' } =
    packageFor(place.provider, { major, made: new Set() }) ?? {};
  const message = words.creator.handedOn(CREATOR, {
    create,
    from,
    vendor: place.provider.name,
    baseURL: place.baseURL,
  });
  return [at(use, { ...base, message, todo: message })];
}

/** Held by a variable, or in a table, that nothing but calls in view take it out of. */
function isFollowed(use: ts.Identifier, callees: ReadonlySet<ts.Node | undefined>, { tracer }: Inventory): boolean {
  const inner = outward(use);
  const isKept = ts.isPropertyAssignment(inner) && inner.initializer === use;
  const holder = isKept ? outward(inner.parent) : inner;
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return false;
  const key = isKept ? nameOf(inner.name) : undefined;
  return tracer.bindings.references(holder).every((name) => {
    if (isPassage(name) || callees.has(name)) return true;
    const access = name.parent;
    const isTaken = key !== undefined && ts.isPropertyAccessExpression(access) && access.expression === name;
    return isTaken && (callees.has(access) || access.name.text !== key);
  });
}

/** No `typeof createOpenAI` of a type, and no call that nothing is known to come of. */
function isValue(use: ts.Identifier): boolean {
  const { parent } = use;
  if (ts.isTypeQueryNode(parent) || ts.isQualifiedName(parent)) return false;
  return !((ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === use);
}
