import type { RuleFinding } from '../../finding.ts';
import { consequences as words } from '../../messages/consequences.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { Flow } from '../../source/flow.ts';
import { exportsOf, packageOf } from '../../source/libraries/exports.ts';
import { createNamedCallee, packageNames } from '../../source/named-callee.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { type AnswerWay, takesWay } from '../answer-way.ts';
import type { RuleContext } from '../context.ts';
import { at, factOf, replaceText } from '../find.ts';
import type { Rule } from '../rule.ts';
import { judgedCall, type ParamCall } from './param-call.ts';

const base = { rule: 'openai-sdk/instructor-mode', kind: 'param', confidence: 'certain' } as const;

/** Modes of Instructor, with the way that each asks for an answer; those left out ask in the prompt alone. */
const WAYS: Readonly<Record<string, AnswerWay>> = {
  TOOLS: 'functionCalling',
  FUNCTIONS: 'legacyFunctions',
  JSON: 'jsonMode',
  JSON_SCHEMA: 'jsonMode',
};

/** The others in the order of how much they promise; the last one asks for nothing that a vendor could refuse. */
const ORDER = ['TOOLS', 'JSON', 'MD_JSON'] as const;

/** The mode of an Instructor around a client that moves: another one where the vendor does not take its way. */
export const instructorModeRule: Rule = {
  id: 'openai-sdk/instructor-mode',
  family: 'openai-sdk',
  find: (context) => {
    const { index } = context.inventory.tracer;
    const isOf = (specifier: string) => packageOf(specifier) === PACKAGE;
    if (context.target === null || !index.specifiers.some(({ text }) => isOf(text))) return [];
    const mayMake = createNamedCallee([MAKER, ...packageNames(isOf, index)], index);
    return index.calls.flatMap((node) => (mayMake(node.expression) ? find(node, context) : []));
  },
};

const PACKAGE = '@instructor-ai/instructor';
const MAKER = 'createInstructor';

function find(node: ts.CallExpression, context: RuleContext): RuleFinding[] {
  const { tracer } = context.inventory;
  const [options] = node.arguments;
  const isInstructor = exportsOf(tracer.trace(node.expression)).some(
    ({ name, from }) => from === PACKAGE && (name === '' || name === MAKER),
  );
  if (!isInstructor || options === undefined) return [];
  const given = tracer.trace(options);
  const chats = askedThrough(tracer.member(given, 'client', node), context);
  const [mode, ...others] = tracer.member(given, 'mode', node).leaves;
  if (chats.length === 0 || mode?.kind !== 'string' || others.length > 0) return [];
  return judgeMode(mode.node, chats);
}

/** The chats that an Instructor makes: those of its client that ask for a model of the answer. */
function askedThrough({ leaves }: Flow, context: RuleContext): ParamCall[] {
  const { calls, clients } = context.inventory;
  const behind = new Set(leaves.flatMap((leaf) => clients.of(leaf) ?? []));
  const isAsked = (call: ApiCall) =>
    call.clients.some((client) => behind.has(client)) &&
    call.parts.literals.some((literal) => propertyOf(literal, 'response_model') !== undefined);
  return calls.filter(isAsked).flatMap((call) => judgedCall(call, context) ?? []);
}

function judgeMode(mode: ts.StringLiteralLike, chats: readonly ParamCall[]): RuleFinding[] {
  const refusal = refusalOf(mode.text, chats);
  if (refusal === undefined) return [];
  const vendor = chats[0]?.target.provider.name ?? '';
  const next = ORDER.find((other) => other !== mode.text && refusalOf(other, chats) === undefined) ?? 'MD_JSON';
  const message = words.instructor.mode(mode.text, next, vendor);
  return [at(mode, { ...base, action: 'rewrite', message, ...factOf(refusal.fact), edits: [replaceText(mode, next)] })];
}

/** Why the vendor does not take a mode; undefined where it does, or nobody says. */
function refusalOf(mode: string, chats: readonly ParamCall[]) {
  const way = Object.hasOwn(WAYS, mode) ? WAYS[mode] : undefined;
  return way === undefined ? undefined : chats.map((chat) => takesWay(way, chat)).find(({ taken }) => taken === 'no');
}
