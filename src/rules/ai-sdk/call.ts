import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import type { ApiCall } from '../../source/calls.ts';
import { providerName } from '../../source/libraries/ai-sdk/find.ts';
import { isNamedGeneration, namedModel } from '../../source/libraries/ai-sdk/gateway.ts';
import { unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { placeOf } from '../../target.ts';
import { accountCall } from '../account-call.ts';
import { at, inFileOf, replace } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { CallVerdict } from '../verdicts.ts';
import { groupOf } from './group.ts';
import { type NewProvider, type ProviderMove, providerMoves } from './moves.ts';
import { MADE_FOR } from './package-for.ts';

const base = { rule: 'ai-sdk/call', kind: 'call', confidence: 'certain' } as const;

/** Calls that make models: those that move are made of the new provider, by the method that it has for them. */
export const callRule: Rule = {
  id: 'ai-sdk/call',
  family: 'ai-sdk',
  find: ({ inventory, target, verdicts }) => {
    const moves = target === null ? [] : providerMoves({ inventory, target, verdicts });
    const byCall = new Map(
      moves.flatMap((move) =>
        move.providers.flatMap((provider) => provider.calls.map((call) => [call, { move, provider }] as const)),
      ),
    );
    return inventory.calls
      .filter(({ library }) => library?.family === 'ai-sdk')
      .map((call) => {
        const moved = byCall.get(call);
        const edits = moved === undefined ? [] : editsOf(call, moved.provider);
        const verdict = verdicts.calls.get(call);
        if (verdict?.fate === 'stays' && verdict.support.note === words.reach.named && target !== null) {
          const message = words.gateway.asked(call.path, placeOf(target, call.resource).provider.name);
          return at(call.node, { ...base, action: 'manual', message, todo: message });
        }
        if (moved === undefined || edits.length === 0)
          return accountCall(call, { rule: base.rule, verdict: ownWord(verdict), target });
        return through(call, { ...moved, edits });
      });
  },
};

/** Each call that stays carries its own comment: its provider is an import, of which a comment says nothing. */
function ownWord(verdict: CallVerdict | undefined): CallVerdict {
  if (verdict === undefined) return { fate: 'left' };
  return verdict.fate === 'stays' ? { ...verdict, withClient: false } : verdict;
}

function through(
  call: ApiCall,
  {
    move,
    provider,
    edits,
  }: { readonly move: ProviderMove; readonly provider: NewProvider; readonly edits: readonly FileEdit[] },
): RuleFinding {
  const name = provider.name ?? (ts.isCallExpression(call.node) ? providerName(call.node)?.text : undefined);
  const message = words.call.through(call.path, name ?? provider.package.create, provider.place.provider.name);
  const callee = ts.isCallExpression(call.node) ? call.node.expression : call.node;
  return at(callee, { ...base, action: 'rewrite', message, group: groupOf(move.instance), edits });
}

/** The provider's new name, and the method that makes such models. */
function editsOf(call: ApiCall, provider: NewProvider): FileEdit[] {
  const { node, path, resource, library } = call;
  const { name, uses, package: found, client } = provider;
  const named = isNamedGeneration(call) ? namedModel(call) : undefined;
  if (named !== undefined) return givenModel(named, call, provider);
  // What is asked for by a name is asked of a registry, which goes on to the new provider by itself.
  if (library?.idIn !== undefined && client.instance.kind !== 'gateway') return [];
  const callee = unwrap(node.expression);
  const isMember = ts.isPropertyAccessExpression(callee);
  const owner = isMember ? unwrap(callee.expression) : callee;
  const isNamed = ts.isIdentifier(owner) && uses.includes(owner) && name !== undefined && owner.text !== name;
  const made = MADE_FOR[resource];
  const method = made === undefined ? undefined : found.methods[made];
  const own = isNamed ? [replace(owner, name)] : [];
  // OpenAI's own package keeps its methods.
  if (found.name === '@ai-sdk/openai') return own;
  // `providers.openai('gpt-4o')`: the provider itself is called, whatever holds it.
  if (!isMember || !path.includes('.'))
    return method === undefined
      ? own
      : [...own, ...inFileOf(callee, [{ start: callee.end, end: callee.end, text: `.${method}` }])];
  if (method !== undefined) return callee.name.text === method ? own : [...own, replace(callee.name, method)];
  // Called itself, a provider makes language models.
  if (callee.name.text === 'languageModel') return own;
  return [...own, ...inFileOf(callee, [{ start: callee.expression.end, end: callee.end, text: '' }])];
}

/** A generation that names its model is given one: `model: zhipu('glm-5.2')`. */
function givenModel(
  named: NonNullable<ReturnType<typeof namedModel>>,
  { resource }: ApiCall,
  { name = '', package: found }: NewProvider,
): FileEdit[] {
  const made = MADE_FOR[resource];
  const method = made === undefined ? undefined : found.methods[made];
  const head = method === undefined ? `${name}(` : `${name}.${method}(`;
  const isShort = ts.isShorthandPropertyAssignment(named);
  const value = isShort ? named.name : named.initializer;
  const start = value.getStart();
  return inFileOf(value, [
    { start, end: start, text: isShort ? `${value.getText()}: ${head}` : head },
    { start: value.end, end: value.end, text: ')' },
  ]);
}
