import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { rules } from '../../messages/rules.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { Leaf } from '../../source/flow.ts';
import { groupBy } from '../../source/group-by.ts';
import { ownPart } from '../../source/http/own-part.ts';
import { isInside } from '../../source/is-inside.ts';
import { unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { readLike } from '../env/read-like.ts';
import { at, replace } from '../find.ts';
import { keptKeys } from '../kept-keys.ts';
import { isBroughtBeside, isFromElsewhere, isSecret, nonesVariables } from '../openai-sdk/key-leaves.ts';
import { ownOperands } from '../own-operands.ts';
import type { Rule } from '../rule.ts';
import { writtenKeys } from '../written-keys.ts';
import { isPassedByOthers, keyArgument } from './key-argument.ts';
import { platformHeaders } from './platform-headers.ts';
import { keyParts } from './request-variables.ts';

const base = { rule: 'http/headers', kind: 'param', confidence: 'certain' } as const;

/** Headers that only OpenAI's platform reads go; a key that other code shares is read apart; a written key is reported. */
export const headersRule: Rule = {
  id: 'http/headers',
  family: 'http',
  find: (context) => {
    const { inventory, verdicts, target } = context;
    if (target === null) return [];
    const requests = inventory.calls.filter(({ http }) => http !== undefined);
    const moves = (call: ApiCall) => verdicts.calls.get(call)?.fate === 'moves';
    const foreign = new Set(requests.filter((call) => !moves(call)).flatMap(({ http }) => http?.headers ?? []));
    const homeOf = (call: ApiCall) => (moves(call) ? (verdicts.homes(call) ?? target) : undefined);
    const homes = groupBy(
      requests.flatMap((call) => (call.http?.authorizations ?? []).map((value) => ({ value, home: homeOf(call) }))),
      ({ value }) => [value],
    );
    // One line of code that makes the key for requests which go to different places can't read two names.
    const isShared = (value: ts.Expression) => new Set(homes.get(value)?.map(({ home }) => home)).size > 1;
    const kept = keptKeys(context);
    return requests.filter(moves).flatMap((call) => {
      const place = verdicts.homes(call) ?? target;
      const seen = { ...context, target: seenFrom(target, place) };
      return [
        ...platformHeaders(call.http?.headers ?? [], foreign, place.provider.name),
        ...keys(call, { isShared, kept }, seen),
      ];
    });
  },
};

interface Beside {
  readonly isShared: (value: ts.Expression) => boolean;
  /** Readings of keys that stay. */
  readonly kept: ReadonlySet<ts.Node>;
}

function keys(
  call: ApiCall,
  { isShared, kept }: Beside,
  context: RuleContext & { readonly target: Target },
): RuleFinding[] {
  const { env, target, inventory } = context;
  const vendor = target.provider.name;
  const values = call.http?.authorizations ?? [];
  const written = values.flatMap((value) => {
    const node = writtenKey(value, context);
    const message = words.headers.hardcodedKey(vendor);
    if (node !== undefined) return [at(node, { ...base, action: 'manual', message, todo: message })];
    return writtenKeys(leavesOfKey(value, context), { base, vendor, kept });
  });
  const elsewhere = values.flatMap((value) => {
    const parts = keyParts(value, inventory.tracer).map(({ flow }) =>
      ownPart(flow, call.http?.chain ?? [], inventory.tracer),
    );
    const leaves = parts.flatMap((part) => part.leaves);
    const isOpen = parts.length > 0 && isFromElsewhere(leaves);
    const found = { ...base, confidence: 'likely', action: 'manual' } as const;
    if (isOpen) return [at(value, { ...found, message: rules.client.keyFromElsewhere(vendor) })];
    const isLeft = (leaf: Leaf) => leaf.kind !== 'env' || !kept.has(leaf.node);
    const names = nonesVariables(leaves.filter(isLeft)).filter((name) => name !== target.apiKeyEnv);
    return [
      ...names.map((name) => rules.client.keyKeepsName({ name, vendor, isShared: false })),
      ...(isBroughtBeside(leaves) ? [rules.client.keyBroughtBeside(vendor)] : []),
    ].map((message) => at(value, { ...found, message }));
  });
  const parted = values.flatMap((value) => {
    // A variable whose name says nothing (KEY) takes no new one, and is read apart like those that do.
    const isParted = (leaf: Leaf) =>
      leaf.kind === 'env' && (env.isKeyParted(call, leaf.node) || (!isOpenAIEnvName(leaf.name) && kept.has(leaf.node)));
    const parts = keyParts(value, inventory.tracer).filter(({ flow }) => flow.leaves.some(isParted));
    const isOwn = !isShared(value) && (call.http?.nodes ?? []).some((node) => node !== value && isInside(value, node));
    return parts.flatMap(({ node, flow }) => {
      const own = flow.leaves.find((leaf) => leaf.kind === 'env' && isParted(leaf));
      if (own?.kind !== 'env') return [];
      const name = env.nameAt({ name: own.name, role: 'key', place: target });
      // A helper sends the keys of others as well: this one is read where it is passed.
      const isOthers = isPassedByOthers(flow, call, inventory.tracer);
      const stand = isOthers ? keyArgument(call, isParted, inventory.tracer) : isInside(node, value) ? node : undefined;
      if (!isOwn || stand === undefined) {
        const message = words.headers.sharedKey(vendor, name);
        return [at(value, { ...base, action: 'manual', message, todo: message })];
      }
      const read = readLike(own.access, name, { node: stand, context });
      const secret = rules.client.keyWasSecret(read);
      return [
        ...ownOperands(stand, isParted, inventory.tracer).map((operand) =>
          at(operand, {
            ...base,
            action: 'rewrite',
            message: words.headers.ownKey(name),
            edits: [replace(operand, read)],
          }),
        ),
        ...(flow.leaves.some(isSecret)
          ? [at(value, { ...base, action: 'manual', message: secret, todo: secret })]
          : []),
      ];
    });
  });
  return [...written, ...elsewhere, ...parted];
}

/** What a key is made of: all of it, where it stands written behind `Bearer `. */
function leavesOfKey(value: ts.Expression, { inventory }: RuleContext): readonly Leaf[] {
  const inner = unwrap(value);
  if (ts.isStringLiteralLike(inner)) return [{ kind: 'string', node: inner }];
  return keyParts(value, inventory.tracer).flatMap(({ flow: { leaves } }) => leaves);
}

/** A key that stands in the code, as a whole or behind `Bearer `. */
function writtenKey(value: ts.Expression, { inventory }: RuleContext): ts.Node | undefined {
  const inner = unwrap(value);
  const isKey = (text: string) => /^(?:Bearer )?sk-[\w-]{16,}$/.test(text);
  if (ts.isStringLiteralLike(inner)) return isKey(inner.text) ? inner : undefined;
  const leaves = keyParts(value, inventory.tracer).flatMap(({ flow }) => flow.leaves);
  const leaf = leaves.find((each) => each.kind === 'string' && isKey(each.node.text));
  return leaf?.kind === 'string' ? leaf.node : undefined;
}
