import type { Clients } from '../../clients.ts';
import { flowOf } from '../../flow.ts';
import { memberName, propertyOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { isLangChain, type LangChainClient } from './model-client.ts';
import { modelsBehind } from './models-behind.ts';

/** A place where models are given tools. */
export interface ToolUse {
  readonly node: ts.CallExpression;
  readonly models: readonly LangChainClient[];
  /** How they are sent; old agents call tools functions. */
  readonly as: 'tools' | 'functions';
  /** Tools that run at OpenAI: `{ type: 'web_search_preview' }`, `tools.webSearch()`. */
  readonly hosted: readonly ts.Expression[];
  /** Whether and which tool must be called: `bindTools([…], { tool_choice: 'search' })`. */
  readonly choice?: ts.Expression | undefined;
}

interface Seen {
  readonly tracer: Tracer;
  readonly clients: Clients;
}

/** `model.bindTools([…])`, `model.bind({ tools })`, `createAgent({ model, tools })` and their kin. */
export function toolUses(seen: Seen): ToolUse[] {
  // What every call of a repository is given takes long to follow.
  if (!seen.clients.all.some(isLangChain)) return [];
  return seen.tracer.index.calls.flatMap((node) => {
    const found = boundTo(node, seen) ?? givenTogether(node, seen) ?? ofOldAgent(node, seen);
    return found === undefined || found.models.length === 0 ? [] : [{ node, ...found }];
  });
}

type Found = Omit<ToolUse, 'node'>;

/** Methods of a model that take tools among options, by the position of these. */
const OPTIONS_AT: Readonly<Record<string, number>> = { bind: 0, withConfig: 0, invoke: 1, stream: 1, batch: 1 };

function boundTo(node: ts.CallExpression, seen: Seen): Found | undefined {
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const method = memberName(callee) ?? '';
  if (method === 'bindTools') {
    const beside = objectAt(node, 1, seen);
    return { ...ofTools(callee.expression, node.arguments[0], seen), choice: beside && given(beside, CHOICE) };
  }
  const options = objectAt(node, OPTIONS_AT[method], seen);
  const name = (['tools', 'functions'] as const).find((each) => options && propertyOf(options, each));
  if (options === undefined || name === undefined) return undefined;
  const models = modelsBehind(callee.expression, seen) ?? [];
  const hosted = name === 'tools' ? hostedIn(given(options, name), seen) : [];
  return { models, as: name, hosted, choice: given(options, CHOICE) };
}

const CHOICE = 'tool_choice';

function ofTools(model: ts.Expression, tools: ts.Expression | undefined, seen: Seen): Found {
  return { models: modelsBehind(model, seen) ?? [], as: 'tools', hosted: hostedIn(tools, seen) };
}

/** `createReactAgent({ llm, tools })`; an agent by the name of functions sends them as such. */
function givenTogether(node: ts.CallExpression, seen: Seen): Found | undefined {
  const options = objectAt(node, 0, seen);
  const model = options && (given(options, 'model') ?? given(options, 'llm'));
  const tools = options && given(options, 'tools');
  if (model === undefined || tools === undefined) return undefined;
  const isOld = unwrap(node.expression).getText().endsWith('createOpenAIFunctionsAgent');
  return { ...ofTools(model, tools, seen), as: isOld ? 'functions' : 'tools' };
}

/** `initializeAgentExecutorWithOptions(tools, model, { agentType: 'openai-functions' })` */
function ofOldAgent(node: ts.CallExpression, seen: Seen): Found | undefined {
  const options = objectAt(node, 2, seen);
  const [, model] = node.arguments;
  const type = options && given(options, 'agentType');
  if (model === undefined || type === undefined || !ts.isStringLiteralLike(type) || type.text !== 'openai-functions')
    return undefined;
  return { models: modelsBehind(model, seen) ?? [], as: 'functions', hosted: [] };
}

function objectAt(node: ts.CallExpression, position: number | undefined, { tracer }: Seen) {
  const argument = position === undefined ? undefined : node.arguments[position];
  if (argument === undefined) return undefined;
  const [leaf, ...others] = tracer.trace(argument).leaves;
  return leaf?.kind === 'object' && others.length === 0 ? leaf.node : undefined;
}

function given(literal: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = propertyOf(literal, name);
  if (property === undefined || ts.isMethodDeclaration(property)) return undefined;
  return ts.isShorthandPropertyAssignment(property) ? property.name : unwrap(property.initializer);
}

/** The tools of a list that OpenAI runs itself, as far as the list is written out. */
function hostedIn(tools: ts.Expression | undefined, { tracer }: Seen): ts.Expression[] {
  if (tools === undefined) return [];
  const { leaves } = tracer.elements(tracer.trace(tools));
  return leaves.flatMap((leaf): ts.Expression[] => {
    if (leaf.kind === 'object') {
      const type = tracer.member(flowOf(leaf), 'type', leaf.node).leaves;
      const isHosted = type.some((each) => each.kind === 'string' && each.node.text !== 'function');
      return isHosted ? [leaf.node] : [];
    }
    const isMade = leaf.kind === 'unknown' && ts.isCallExpression(leaf.node) && makesHosted(leaf.node, tracer);
    return isMade ? [leaf.node as ts.CallExpression] : [];
  });
}

/** `tools.webSearch()`, as the package of the models exports them. */
function makesHosted(node: ts.CallExpression, tracer: Tracer): boolean {
  return tracer
    .trace(node.expression)
    .leaves.some(
      (leaf) => leaf.kind === 'external' && leaf.specifier.includes('@langchain/openai') && leaf.path[0] === 'tools',
    );
}
