import { type Flow, keyOf } from '../flow.ts';
import { nameOf } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';
import type { Sender } from './spelling.ts';

/**
 * What reaches a helper from one of its callers: where a value comes through the helper's parameters, what this chain of
 * calls passes counts, not what all others do. Each of them may send to somebody else, with a key of its own.
 *
 * @param calls the chain that leads to the request, the outermost first
 */
export function ownPart(flow: Flow, calls: readonly Sender[], tracer: Tracer): Flow {
  return calls.slice(0, -1).reduce((part, call) => passedBy(call, part, tracer), flow);
}

function passedBy(call: Sender, flow: Flow, tracer: Tracer): Flow {
  return enteredBy(call, tracer).reduce((part, { parameter, argument }) => {
    const names = namesIn(parameter.name).filter((name) => part.through.has(name));
    if (ts.isIdentifier(parameter.name) && part.through.has(parameter)) names.push(parameter);
    return names.reduce((rest, name) => {
      const passed = new Set(tracer.declaration(name).leaves.map(keyOf));
      const own = argument === undefined ? [] : takenFrom(name, argument, tracer).leaves;
      const mine = new Set(own.map(keyOf));
      const leaves = rest.leaves.filter((leaf) => !passed.has(keyOf(leaf)) || mine.has(keyOf(leaf)));
      return { leaves, through: rest.through };
    }, part);
  }, flow);
}

interface Passed {
  readonly parameter: ts.ParameterDeclaration;
  readonly argument: ts.Expression | undefined;
}

/** The parameters of what is called, where it stands in the repository and is one function. */
function enteredBy(call: Sender, tracer: Tracer): Passed[] {
  const given = call.arguments ?? [];
  // What stands where behind a spread nobody knows.
  if (!ts.isCallExpression(call) || given.some(ts.isSpreadElement)) return [];
  const [callee, ...others] = tracer.trace(call.expression).leaves;
  if (callee?.kind !== 'function' || others.length > 0) return [];
  return callee.node.parameters
    .filter(ts.isParameter)
    .map((parameter, position) => ({ parameter, argument: given[position] ?? parameter.initializer }));
}

/** The names that a destructured parameter takes out of its argument, at the first level. */
function namesIn(name: ts.BindingName): ts.Declaration[] {
  return ts.isObjectBindingPattern(name) ? name.elements.filter((each) => ts.isIdentifier(each.name)) : [];
}

function takenFrom(name: ts.Declaration, argument: ts.Expression, tracer: Tracer): Flow {
  const whole = tracer.trace(argument);
  const key = ts.isBindingElement(name) ? nameOf(name.propertyName ?? (name.name as ts.Identifier)) : undefined;
  return key === undefined ? whole : tracer.member(whole, key, name);
}
