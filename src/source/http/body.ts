import { type Flow, flowOf, join, type Leaf } from '../flow.ts';
import { propertyOf } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import { followUps } from './follow-ups.ts';
import { laterMembers } from './later-members.ts';
import type { Sender } from './spelling.ts';

/** Members that only the body of a call of the API has. */
const TELLING = ['messages', 'input', 'prompt', 'file', 'image'] as const;
const BODY = ['body', 'json', 'data', 'payload'] as const;

/** What a call sends as its body, as far as it is to be seen; strings of JSON as what they are made of. */
export function bodyOf(call: Sender, tracer: Tracer): Flow | undefined {
  const candidates = [
    ...(call.arguments ?? []).flatMap((argument) => ofArgument(argument, call, tracer)),
    ...followUps(call, tracer).flatMap(({ name, call: { arguments: given } }) =>
      given[0] !== undefined && /^(?:send|post|json|body|write|end)$/.test(name) ? [tracer.trace(given[0])] : [],
    ),
    ...BODY.flatMap((name) => laterMembers(call, name, tracer)).map((value) => tracer.trace(value)),
  ];
  const found = candidates.map((flow) => unpacked(flow, tracer)).filter(({ leaves }) => leaves.length > 0);
  return found.find(({ leaves }) => leaves.some(({ kind }) => kind === 'object' || kind === 'construct')) ?? found[0];
}

/** The body that options hold, or that an argument is. */
function ofArgument(argument: ts.Expression, call: Sender, tracer: Tracer): Flow[] {
  const flow = tracer.trace(argument);
  const objects = flow.leaves.filter((leaf) => leaf.kind === 'object');
  const inOptions = BODY.flatMap((name) => {
    const held = objects.filter(({ node }) => holds(node, name, tracer));
    return held.length === 0 ? [] : [tracer.member({ leaves: held, through: flow.through }, name, call)];
  });
  const itself = objects.filter(({ node }) => TELLING.some((name) => holds(node, name, tracer)));
  if (inOptions.length > 0) return inOptions;
  if (itself.length > 0) return [{ leaves: itself, through: flow.through }];
  return flow.leaves.some((leaf) => stringified(leaf) !== undefined || isForm(leaf)) ? [flow] : [];
}

function holds(literal: ts.ObjectLiteralExpression, name: string, tracer: Tracer): boolean {
  if (propertyOf(literal, name) !== undefined) return true;
  return literal.properties.some(
    (property) =>
      ts.isSpreadAssignment(property) &&
      tracer
        .trace(property.expression)
        .leaves.some((leaf) => leaf.kind === 'object' && propertyOf(leaf.node, name) !== undefined),
  );
}

/** What `JSON.stringify` was given; other values as they are. */
function unpacked({ leaves, through }: Flow, tracer: Tracer): Flow {
  return join([
    { leaves: [], through },
    ...leaves.map((leaf) => {
      const value = stringified(leaf);
      if (value !== undefined) return tracer.trace(value);
      return leaf.kind === 'undefined' ? flowOf() : flowOf(leaf);
    }),
  ]);
}

function stringified(leaf: Leaf): ts.Expression | undefined {
  const call = leaf.kind === 'unknown' && leaf.path.length === 0 ? leaf.node : undefined;
  if (call === undefined || !ts.isCallExpression(call)) return undefined;
  return /^JSON\.stringify$|^(?:stringify|toJson)$/i.test(call.expression.getText()) ? call.arguments[0] : undefined;
}

function isForm(leaf: Leaf): boolean {
  return leaf.kind === 'construct' && leaf.node.expression.getText() === 'FormData';
}
