import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ResponsesSwitch } from '../../providers/provider.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isJavaScript, propertyOf } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { placeOf, seenFrom, type Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, type Found, factOf } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import type { Rule } from '../rule.ts';
import { literalText } from './field-text.ts';
import { modelsOf } from './models-of.ts';

const base = { rule: 'openai-sdk/responses-switch', kind: 'param', confidence: 'certain' } as const;

/** Switches that keep a new model as quick as the old one, in the words of the Responses API. */
export const responsesSwitchRule: Rule = {
  id: 'openai-sdk/responses-switch',
  family: 'openai-sdk',
  find: (context) => {
    const { target, inventory, verdicts } = context;
    if (target === null) return [];
    const isMoved = (call: ApiCall) => verdicts.calls.get(call)?.fate === 'moves';
    const others = new Set(inventory.calls.filter((call) => !isMoved(call)).flatMap(({ parts }) => parts.literals));
    return inventory.calls
      .filter((call) => call.resource === 'responses' && call.library === undefined && isMoved(call))
      .flatMap((call) => ofCall(call, others, { ...context, target }));
  },
};

type MoveContext = RuleContext & { readonly target: Target };

function ofCall(call: ApiCall, others: ReadonlySet<ts.Node>, context: MoveContext): RuleFinding[] {
  const target = seenFrom(context.target, placeOf(context.target, call.resource));
  const vendor = target.provider.name;
  const [model, ...rest] = modelsOf(call, context);
  if (model === undefined) return [];
  const manual = (message: string) => at(call.node, { ...base, action: 'manual', message, todo: message });
  if (rest.some(({ params }) => JSON.stringify(params) !== JSON.stringify(model.params)))
    return [manual(words.param.switches(vendor))];
  const own = call.parts.literals.filter((literal) => isInTest(call.node) || !isInTest(literal));
  // Who says how much to think means it.
  if (own.some((literal) => propertyOf(literal, 'reasoning') !== undefined)) return [];
  return Object.entries(model.params).flatMap(([param, value]): RuleFinding[] => {
    const text = `${param}: ${literalText(value, call.node.getSourceFile())}`;
    const known = switchFor(param, value, target);
    if (known === undefined) return [manual(words.param.unsaidInResponses(text, model.to, vendor))];
    const field = fieldOf(known, value);
    if (field === undefined || own.some((literal) => propertyOf(literal, field.name) !== undefined)) return [];
    const places = own.filter((literal) => propertyOf(literal, 'model') !== undefined && !others.has(literal));
    const found = {
      ...base,
      action: 'rewrite',
      message: words.param.keeps(param, model.to),
      ...factOf(known),
    } as const;
    // What a spread may hold beside the model is not to be overwritten.
    const isSafe = field.name !== 'reasoning' || !call.parts.isHidden;
    if (places.length > 0 && isSafe) return places.map((literal) => insertion(literal, field, { call, found }));
    const file = call.node.getSourceFile();
    return [manual(words.param.elsewhere(`${field.name}: ${literalText(field.value, file)}`))];
  });
}

function switchFor(param: string, value: ParamValue, { provider }: Target): ResponsesSwitch | undefined {
  return provider.inResponses?.find(
    (known) =>
      known.param === param && (known.value === undefined || JSON.stringify(known.value) === JSON.stringify(value)),
  );
}

interface Field {
  readonly name: string;
  readonly value: ParamValue;
}

/** Undefined where nothing needs to be said. */
function fieldOf({ param, as, effort }: ResponsesSwitch, value: ParamValue): Field | undefined {
  if (as === 'default') return undefined;
  return as === 'same' ? { name: param, value } : { name: 'reasoning', value: { effort: effort ?? value } };
}

/** Efforts that every release of the SDK with responses declares. */
const EFFORTS: ReadonlySet<unknown> = new Set(['low', 'medium', 'high']);

function insertion(
  literal: ts.ObjectLiteralExpression,
  { name, value }: Field,
  { call, found }: { readonly call: ApiCall; readonly found: Found },
): RuleFinding {
  const file = literal.getSourceFile();
  const field = `${name}: ${literalText(value, file)}`;
  const isUntyped = call.http !== undefined || isJavaScript(file);
  const isDeclared = name === 'reasoning' && typeof value === 'object' && EFFORTS.has(value.effort);
  // What the SDK's types don't know passes through a spread; an effort that they don't list, through one without a type.
  const text =
    isUntyped || isDeclared ? field : name === 'reasoning' ? `...({ ${field} } as object)` : `...{ ${field} }`;
  const model = propertyOf(literal, 'model');
  const change = { kind: 'insert', text, ...(model === undefined ? {} : { after: model }) } as const;
  const [edits = []] = literalEdits([{ literal, change }]);
  return at(model ?? literal, { ...found, edits });
}
