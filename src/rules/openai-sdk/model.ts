import type { RuleFinding } from '../../finding.ts';
import { consequences } from '../../messages/consequences.ts';
import { rules as words } from '../../messages/rules.ts';
import { openAIModel } from '../../openai/models.ts';
import { isOtherVendorsName } from '../../openai/other-vendors.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Leaf } from '../../source/flow.ts';
import { isAddress } from '../../source/http/address-text.ts';
import type { Inventory } from '../../source/inventory.ts';
import { OPENAI_HOST } from '../../source/ownership.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { placeOf, seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, factOf, inFileOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { looseNames } from './loose-names.ts';
import { groupId, type ModelGroup, type ModelSite } from './model-groups.ts';
import { openModels } from './model-open.ts';
import { modelPrices } from './model-prices.ts';

const base = { rule: 'openai-sdk/model', kind: 'model' } as const;

/** Model names: those that reach a moving call change, a set that must agree changes as one or not at all. */
export const modelRule: Rule = {
  id: 'openai-sdk/model',
  family: 'openai-sdk',
  find: (context) => {
    const told = new Set<string>();
    const sites = context.models.groups.flatMap((group) => ofGroup(group, context, told));
    return [...sites, ...openModels(context), ...lookalikes(context)];
  },
};

/** The target as one of the calls sees it. */
function viewOf(call: ApiCall | undefined, target: Target | null): Target | null {
  return target === null || call === undefined ? target : seenFrom(target, placeOf(target, call.resource));
}

/** @param told what a comment in the code says already, somewhere */
function ofGroup(group: ModelGroup, context: RuleContext, told: Set<string>): RuleFinding[] {
  const { verdicts } = context;
  const target = viewOf(group.calls[0], context.target);
  const isMoving = group.calls.some((call) => verdicts.calls.get(call)?.fate === 'moves');
  const isLikely = group.calls.some((call) => {
    const verdict = verdicts.calls.get(call);
    return verdict?.fate === 'moves' && !verdict.certain;
  });
  const isTuned = group.calls.every(({ resource }) => resource === 'fine_tuning');
  const others = isMoving && target !== null ? group.others.map(leftToOthers) : [];
  const own = group.sites.flatMap((site) => {
    const { id: text } = site;
    const say = (found: Omit<Found, 'rule' | 'kind'>) => [at(site.node, { ...base, ...found })];
    if (!isMoving) {
      if (openAIModel(text) === undefined) return [];
      return say({ confidence: 'certain', action: 'none', message: words.model.stays(text) });
    }
    if (target === null)
      return openAIModel(text) === undefined
        ? []
        : say({ confidence: 'certain', action: 'manual', message: words.model.found(text) });
    if (group.obstacle !== undefined) return openAIModel(text) === undefined ? [] : say(obstacle(site, group, target));
    if (isTuned && site.mapped !== undefined) return say(tuned(site, target));
    return [
      ...say({
        ...moved(site, group, { target, isLikely }),
        ...(group.sites.length > 1 ? { group: groupId(group) } : {}),
      }),
      ...more(site, group, told),
    ];
  });
  return [...own, ...others];
}

function leftToOthers({ node, id }: ModelSite): RuleFinding {
  return at(node, { ...base, confidence: 'likely', action: 'none', message: words.model.others(id) });
}

function moved(
  { node, id, start: offset, mapped, isLed = false }: ModelSite,
  group: ModelGroup,
  { target, isLikely }: { readonly target: Target; readonly isLikely: boolean },
): Omit<Found, 'rule' | 'kind'> {
  if (mapped === undefined)
    return isForOthers(id, group, target)
      ? { confidence: 'likely', action: 'none', message: words.model.others(id) }
      : unmapped(id, target);
  const { from, to, kind, reason } = mapped;
  if (from === to && !isLed) return { confidence: 'certain', action: 'none', message: words.model.there(to) };
  const start = node.getStart() + 1 + offset;
  const prices = modelPrices(mapped, target);
  return {
    confidence: isLikely ? 'likely' : 'certain',
    action: 'rewrite',
    message: words.model.moves(from, to, reason),
    edits: inFileOf(node, [{ start, end: node.end - 1, text: isLed ? `${target.provider.id}/${to}` : to }]),
    model: { from, to, kind, reason: prices === undefined ? reason : consequences.price.beside(reason, prices) },
    ...factOf(mapped.row),
  };
}

/** A model that answers well is not for that one that can be tuned. */
function tuned({ id }: ModelSite, { provider }: Target): Omit<Found, 'rule' | 'kind'> {
  const message = words.model.tuned(id, provider.name);
  return { confidence: 'certain', action: 'manual', message, todo: message };
}

/** What a model needs beyond its name. New vectors are told of where the width is decided. */
function more({ node, mapped }: ModelSite, { calls }: ModelGroup, told: Set<string>): RuleFinding[] {
  if (mapped?.manual === undefined) return [];
  // An old name that only completes texts, where calls chat with it, is asked in the new way already.
  if (mapped.kind === 'completion' && !calls.some(({ resource }) => resource === 'completions')) return [];
  if (mapped.kind === 'embedding' && mapped.from !== mapped.to) return [];
  const message = words.model.more(mapped.to, mapped.manual);
  const isTold = told.has(message);
  if (mapped.from !== mapped.to) told.add(message);
  return [
    at(node, {
      ...base,
      confidence: 'certain',
      action: 'manual',
      message,
      // A name that stays, stays silent in the code: what it needs (a deployment of that name) stands outside of it. Of
      // others, one comment says it.
      ...(mapped.from === mapped.to || isTold ? {} : { todo: message }),
      ...factOf(mapped.row),
    }),
  ];
}

/** `claude-sonnet-4` among names of OpenAI's: one function names the models of all vendors, and each is asked for its own. */
function isForOthers(id: string, { sites }: ModelGroup, target: Target): boolean {
  const isKnown = openAIModel(id) !== undefined || target.provider.models.some((model) => model.id === id);
  return !isKnown && isOtherVendorsName(id) && sites.some((site) => openAIModel(site.id) !== undefined);
}

/** An id without a row: the target's own, a fine-tune, a name of the user's making. */
function unmapped(id: string, target: Target): Omit<Found, 'rule' | 'kind'> {
  const { name, models } = target.provider;
  if (models.some((model) => model.id === id))
    return { confidence: 'certain', action: 'none', message: words.model.there(id) };
  if (models.length === 0) return { confidence: 'certain', action: 'none', message: words.model.unmapped(id, name) };
  const message = id.startsWith('ft:')
    ? words.model.fineTuned(id)
    : openAIModel(id) === undefined
      ? words.model.unknown(id)
      : words.model.unmapped(id, name);
  return { confidence: 'certain', action: 'manual', message, todo: message };
}

function obstacle(
  site: ModelSite,
  { obstacle: found, sites, calls }: ModelGroup,
  target: Target,
): Omit<Found, 'rule' | 'kind'> {
  const vendor = target.provider.name;
  const message =
    found?.why === 'declared'
      ? words.model.declared(site.id, found.type, found.specifier)
      : found?.why === 'collision'
        ? words.model.collision(found.from, found.to)
        : found?.why === 'unmapped'
          ? words.model.setUnmapped(found.ids, vendor)
          : found?.why === 'markup'
            ? words.model.offered(site.id, vendor)
            : words.model.shared([...new Set(sites.map(({ id }) => id).filter((id) => openAIModel(id) !== undefined))]);
  // One comment where the set is written is enough; the calls carry none.
  return {
    confidence: 'certain',
    action: 'manual',
    message,
    ...(calls.length > 0 && (site.role === 'value' || site.role === 'type') ? { todo: message } : {}),
  };
}

/** Strings that look like a model but reach no call; what tests pass on is theirs. */
function lookalikes(context: RuleContext): RuleFinding[] {
  const { inventory, models, verdicts, target } = context;
  const isUsed = inventory.calls.length > 0 || [...verdicts.clients.values()].some(({ fate }) => fate === 'moves');
  if (!isUsed && !hasAddress(inventory)) return [];
  const moving = [...models.flows].filter(([call]) => verdicts.calls.get(call)?.fate === 'moves');
  const arriving = new Set<ts.Node>(moving.flatMap(([, { leaves }]) => leaves.flatMap(nodeOf)));
  return looseNames(context).map((node) => {
    const message =
      target !== null && arriving.has(node) && isInTest(node)
        ? words.model.tested(node.text, target.provider.name)
        : words.model.lookalike(node.text);
    return at(node, { ...base, confidence: 'possible', action: 'none', message });
  });
}

function nodeOf(leaf: Leaf): ts.Node[] {
  return leaf.kind === 'string' ? [leaf.node] : [];
}

/** Its calls may be out of view, behind an address that is kept as a setting. */
function hasAddress({ tracer }: Inventory): boolean {
  return [...tracer.index.strings].some(([text, nodes]) => text.includes(OPENAI_HOST) && nodes.some(isAddress));
}
