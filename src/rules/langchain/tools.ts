import type { RuleFinding } from '../../finding.ts';
import { consequences } from '../../messages/consequences.ts';
import { langchain as words } from '../../messages/langchain.ts';
import { rules } from '../../messages/rules.ts';
import { fitsModels, judgeParam, ruleFor } from '../../providers/compat.ts';
import { thinks } from '../../providers/thinks.ts';
import { type ToolUse, toolUses } from '../../source/libraries/langchain/tool-uses.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { at, factOf } from '../find.ts';
import { ableModels } from '../openai-sdk/able-models.ts';
import { judgedCall, type ParamCall } from '../openai-sdk/param-call.ts';
import { outcomeOf } from '../openai-sdk/param-outcome.ts';
import type { Rule } from '../rule.ts';

const base = { rule: 'langchain/tools', kind: 'param', confidence: 'certain' } as const;

/** Tools that models of LangChain's are given: what the new models make of them. */
export const langChainToolsRule: Rule = {
  id: 'langchain/tools',
  family: 'langchain',
  find: (context) => (context.target === null ? [] : toolUses(context.inventory).flatMap((use) => find(use, context))),
};

function find(use: ToolUse, context: RuleContext): RuleFinding[] {
  const judged = use.models.flatMap((model) => {
    const call = context.inventory.calls.find(({ clients }) => clients.includes(model));
    return (call && judgedCall(call, context)) ?? [];
  });
  const [first] = judged;
  if (first === undefined) return [];
  return [
    ...judged.flatMap((each) => [...unable(use, each), ...unsaid(use, each), ...chosen(use, each, context)]),
    ...(use.as === 'functions' ? asFunctions(use, first) : []),
    ...hosted(use, first),
  ];
}

/** A model that calls no tools. */
function unable({ node }: ToolUse, { models, target: { provider } }: ParamCall): RuleFinding[] {
  return models.flatMap((mapped) => {
    const facts = provider.models.find(({ id }) => id === mapped.to);
    if (facts?.tools !== false) return [];
    const able = ableModels(provider, mapped, ({ tools }) => tools === true);
    const message = rules.param.and(
      consequences.tools.refused(mapped.to),
      consequences.tools.able(able, mapped.from, provider.name),
    );
    const action = able.length === 0 ? 'blocked' : 'manual';
    return [at(node, { ...base, action, message, todo: message, fact: facts })];
  });
}

/** A vendor that wants thoughts back with the calls of tools: the library does not keep them. */
function unsaid({ node }: ToolUse, { models, target: { provider } }: ParamCall): RuleFinding[] {
  const { replay } = provider.behaviour;
  if (replay === undefined) return [];
  return models.flatMap((mapped) => {
    const facts = provider.models.find(({ id }) => id === mapped.to);
    const isThinking = facts !== undefined && thinks(facts, mapped.params, provider);
    if (!isThinking || !fitsModels(replay.models, [mapped.to])) return [];
    const able = ableModels(provider, mapped, (model) => model.tools === true && model.thinks !== 'always');
    const message = words.thoughts({ model: mapped.to, vendor: provider.name, able, from: mapped.from });
    return [at(node, { ...base, action: 'manual', message, todo: message, fact: replay })];
  });
}

/** A tool that must be called, where the vendor cannot be made to. */
function chosen({ choice }: ToolUse, judged: ParamCall, { inventory: { tracer } }: RuleContext): RuleFinding[] {
  if (choice === undefined) return [];
  const { operation, models, target } = judged;
  const { provider } = target;
  const value = choiceOf(choice, tracer);
  const question = {
    operation,
    rules: provider.params[operation],
    name: 'tool_choice',
    value,
    models: models.map(({ to }) => to),
    given: models[0]?.params ?? {},
  };
  const rule = value === undefined ? ruleFor(question) : undefined;
  if (rule?.values !== undefined && !FORCING.every((each) => rule.values?.includes(each))) {
    const message = rules.param.and(rules.param.open('tool_choice', rule.values, provider.name), rule.note);
    return [at(choice, { ...base, action: 'manual', message, todo: message, fact: rule })];
  }
  const judgement = judgeParam(question);
  if (judgement === undefined) return [];
  const text = ts.isStringLiteralLike(choice) ? choice.text : '';
  const { action, message } = outcomeOf({ ...judgement, name: 'tool_choice', value: text, vendor: provider.name });
  if (action === 'none') return [at(choice, { ...base, action, message, fact: judgement.rule })];
  return [at(choice, { ...base, action: 'manual', message, todo: message, fact: judgement.rule })];
}

/** Choices that leave a model none. */
const FORCING = ['required', 'function'];

/** In OpenAI's words: the library says `any` for one of the tools, and the tool's own name for that one. */
function choiceOf(choice: ts.Expression, tracer: Tracer): string | undefined {
  const [leaf, ...others] = tracer.trace(choice).leaves;
  if (leaf === undefined || others.length > 0) return undefined;
  if (leaf.kind === 'object') return 'function';
  if (leaf.kind !== 'string') return undefined;
  const { text } = leaf.node;
  if (text === 'any') return 'required';
  return text === 'auto' || text === 'none' || text === 'required' ? text : 'function';
}

/** Tools under their first name. */
function asFunctions({ node }: ToolUse, { operation, models, target: { provider } }: ParamCall): RuleFinding[] {
  const ids = models.map(({ to }) => to);
  const judgement = judgeParam({
    operation,
    rules: provider.params[operation],
    name: 'functions',
    models: ids,
    given: {},
  });
  if (judgement === undefined) return [];
  const { action, message } = outcomeOf({ ...judgement, name: 'functions', value: '', vendor: provider.name });
  const todo = action === 'none' ? {} : { todo: message };
  return [at(node, { ...base, action: action === 'none' ? 'none' : 'manual', message, ...todo, fact: judgement.rule })];
}

/** Tools that run at OpenAI: the library asks the Responses API for them. */
function hosted({ hosted: tools }: ToolUse, { target: { provider } }: ParamCall): RuleFinding[] {
  const { responses } = provider.apis;
  const isServed = responses.action === 'rewrite';
  const message = words.hosted[isServed ? 'served' : 'missing'](provider.name, responses.note);
  return tools.map((tool) =>
    at(tool, { ...base, action: isServed ? 'manual' : 'blocked', message, todo: message, ...factOf(responses) }),
  );
}
