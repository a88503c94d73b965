import type { RuleFinding } from '../../finding.ts';
import { langchain as words } from '../../messages/langchain.ts';
import type { LangChainClient } from '../../source/libraries/langchain/model-client.ts';
import { modelsBehind } from '../../source/libraries/langchain/models-behind.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { memberName, propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at, factOf, inFileOf, replace } from '../find.ts';
import { judgedCall, type ParamCall } from '../openai-sdk/param-call.ts';
import { setValue } from '../openai-sdk/param-value.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { METHODS, type Method, type MethodFit, methodFit } from './method-fit.ts';

const base = { rule: 'langchain/structured-output', kind: 'param', confidence: 'certain' } as const;

/** Answers in the shape of a schema: by a way that the vendor takes, where the library would go another. */
export const structuredOutputRule: Rule = {
  id: 'langchain/structured-output',
  family: 'langchain',
  find: (context) =>
    context.target === null
      ? []
      : context.inventory.tracer.index.calls
          .filter(({ expression }) => memberName(unwrap(expression)) === 'withStructuredOutput')
          .flatMap((call) => find(call, context)),
};

function find(call: ts.CallExpression, context: RuleContext): RuleFinding[] {
  const judged = judgedModels(call, context);
  const [first] = judged;
  if (first === undefined) return [];
  const config = call.arguments[1];
  const written = writtenMethod(config, context);
  const vendor = first.call.target.provider.name;
  const fits = written === 'open' ? [] : judged.map(({ model, call: own }) => methodFit(written, own, model.release));
  const [fit] = fits;
  if (fit === undefined || fits.some((other) => other.method !== fit.method))
    return [manual(call, words.structured.open(vendor))];
  if (fit.method === undefined) return [manual(call, words.structured.none(vendor), fit)];
  if (fit.method === fit.was)
    return fit.isOpen ? [at(call, { ...base, action: 'none', message: words.structured.kept(fit.was, vendor) })] : [];
  return changed(call, { ...fit, method: fit.method }, vendor);
}

interface Judged {
  readonly model: LangChainClient;
  readonly call: ParamCall;
}

/** The moving models that the schema is put on; none where any of them is not visible, or stays. */
function judgedModels(call: ts.CallExpression, context: RuleContext): readonly Judged[] {
  const { expression } = unwrap(call.expression) as ts.PropertyAccessExpression;
  const models = modelsBehind(expression, context.inventory) ?? [];
  const judged = models.flatMap((model): Judged[] => {
    const own = context.inventory.calls.find(({ clients }) => clients.includes(model));
    const found = own && judgedCall(own, context);
    return found === undefined ? [] : [{ model, call: found }];
  });
  return judged.length === models.length ? judged : [];
}

/** The way that is asked for; undefined where none is, `open` where only the run knows. */
function writtenMethod(
  config: ts.Expression | undefined,
  { inventory: { tracer } }: RuleContext,
): Method | undefined | 'open' {
  if (config === undefined) return undefined;
  const flow = tracer.member(tracer.trace(config), 'method', config);
  const given = flow.leaves.filter(({ kind }) => kind !== 'undefined');
  const [leaf, ...others] = given;
  if (leaf === undefined) return undefined;
  const method =
    leaf.kind === 'string' && others.length === 0 ? METHODS.find((each) => each === leaf.node.text) : undefined;
  return method ?? 'open';
}

function manual(call: ts.CallExpression, message: string, fit?: MethodFit): RuleFinding {
  return at(call, { ...base, action: 'manual', message, todo: message, ...factOf(fit?.fact) });
}

/** Another way, and what JSON alone needs beyond it. */
function changed(call: ts.CallExpression, fit: MethodFit & { readonly method: Method }, vendor: string): RuleFinding[] {
  const { was, method, isOpen, fact } = fit;
  const message = words.structured.changed(was, method, { vendor, isOpen });
  const prompt = words.structured.prompt;
  return [
    at(call, { ...base, action: 'rewrite', message, ...factOf(fact), edits: configEdits(call, method) }),
    ...(method === 'jsonMode' ? [manual(call, prompt)] : []),
  ];
}

function configEdits(call: ts.CallExpression, method: Method) {
  const [schema, config] = call.arguments;
  const text = quoted(method, call.getSourceFile());
  const field = `method: ${text}`;
  const end = schema?.end ?? call.end - 1;
  if (config === undefined) return inFileOf(call, [{ start: end, end, text: `, { ${field} }` }]);
  const literal = unwrap(config);
  if (!ts.isObjectLiteralExpression(literal)) return [replace(config, `{ ...${config.getText()}, ${field} }`)];
  const property = propertyOf(literal, 'method');
  const strict = propertyOf(literal, 'strict');
  const changes: ObjectChange[] = [
    property === undefined || ts.isMethodDeclaration(property)
      ? { kind: 'insert', text: field }
      : setValue(property, text),
    // The library refuses the two together.
    ...(method === 'jsonMode' && strict !== undefined ? [{ kind: 'remove', property: strict } as const] : []),
  ];
  return inFileOf(literal, objectEdits(literal, changes).flat());
}
