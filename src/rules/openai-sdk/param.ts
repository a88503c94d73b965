import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ApiCall } from '../../source/calls.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import type { MappedModel, Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, inFileOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { additionsFor } from './param-additions.ts';
import { changesFor, type ParamChange } from './param-changes.ts';
import { lateFindings } from './param-late.ts';
import { paramParts } from './param-parts.ts';
import { roleFindings } from './roles.ts';

/** Everything that is known of one call when its parameters are judged. */
export interface ParamCall {
  readonly call: ApiCall;
  readonly kind: 'chat' | 'embeddings';
  readonly literals: readonly ts.ObjectLiteralExpression[];
  /** What the models that reach the call become; empty where that is open. */
  readonly models: readonly MappedModel[];
  readonly target: Target;
  readonly context: RuleContext;
}

const KINDS: Readonly<Partial<Record<ApiCall['resource'], ParamCall['kind']>>> = {
  'chat.completions': 'chat',
  embeddings: 'embeddings',
};

/** Parameters that the target calls otherwise, refuses, ignores, bounds or needs, at every call that moves. */
export const paramRule: Rule = {
  id: 'openai-sdk/param',
  family: 'openai-sdk',
  find: (context) => {
    const { target, inventory, verdicts } = context;
    if (target === null) return [];
    const seen = new Set<ts.ObjectLiteralExpression>();
    return inventory.calls.flatMap((call) => {
      const kind = KINDS[call.resource];
      if (kind === undefined || verdicts.calls.get(call)?.fate !== 'moves') return [];
      return ofCall({ call, kind, target, context }, seen);
    });
  },
};

/** A literal that two calls share is judged once, for the first of them. */
function ofCall(
  { call, kind, target, context }: Omit<ParamCall, 'literals' | 'models'>,
  seen: Set<ts.ObjectLiteralExpression>,
): RuleFinding[] {
  const { literals, isHidden } = paramParts(call, context.inventory.tracer);
  const fresh = literals.filter((literal) => !seen.has(literal));
  for (const literal of fresh) seen.add(literal);
  const judged: ParamCall = { call, kind, literals, models: modelsOf(call, context), target, context };
  const additions = fresh.length === 0 ? [] : additionsFor(judged);
  const findings = fresh.flatMap((literal) => {
    const changes = [...changesFor(literal, judged), ...additions.filter((addition) => addition.literal === literal)];
    return toFindings(literal, changes);
  });
  const loose = additions.flatMap(({ finding }) => (finding === undefined ? [] : [finding]));
  return [
    ...findings,
    ...loose,
    ...roleFindings(judged),
    ...lateFindings(judged),
    ...(isHidden && differs(target.provider, kind) ? [hidden(call, target)] : []),
  ];
}

/** Changes that edit the literal share its commas, so their edits are computed together. */
function toFindings(literal: ts.ObjectLiteralExpression, changes: readonly ParamChange[]): RuleFinding[] {
  const editing = changes.flatMap(({ change }) => (change === undefined ? [] : [change]));
  const edits = objectEdits(literal, editing satisfies readonly ObjectChange[]);
  const group = `${literal.getSourceFile().fileName}:${literal.pos}`;
  let next = 0;
  return changes.map(({ node, found, change }) => {
    const own = change === undefined ? undefined : edits[next++];
    return at(node, { ...found, ...(own === undefined ? {} : { edits: inFileOf(literal, own), group }) });
  });
}

function modelsOf(call: ApiCall, { models }: RuleContext): readonly MappedModel[] {
  const group = models.groupOf(call);
  if (group === undefined || group.obstacle !== undefined) return [];
  const nodes = new Set<unknown>(
    (models.flows.get(call)?.leaves ?? []).map((leaf) => ('node' in leaf ? leaf.node : undefined)),
  );
  return group.sites.flatMap(({ node, mapped }) => (nodes.has(node) && mapped !== undefined ? [mapped] : []));
}

function differs(provider: Provider, kind: ParamCall['kind']): boolean {
  return Object.keys(provider.params[kind]).length > 0;
}

function hidden(call: ApiCall, target: Target): RuleFinding {
  const message = words.param.hidden(target.provider.name);
  return at(call.node, {
    rule: 'openai-sdk/param',
    kind: 'param',
    confidence: 'likely',
    action: 'manual',
    message,
    todo: message,
  });
}
