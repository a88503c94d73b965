import type { Clients } from '../../clients.ts';
import type { FileIndex } from '../../index-files.ts';
import { memberName, outward, propertyOf, unwrap } from '../../syntax.ts';
import type { Tracer } from '../../trace.ts';
import { ts } from '../../ts.ts';
import { hostedTools } from './hosted-tools.ts';
import { isLangChain, type LangChainClient } from './model-client.ts';
import { modelsBehind } from './models-behind.ts';
import { langChainModule } from './release.ts';

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

interface Looking extends Seen {
  /** Options that are written apart from the call that they are for, by what they name. */
  readonly apart: { readonly bound: boolean; readonly together: boolean; readonly old: boolean };
}

/** `model.bindTools([…])`, `model.bind({ tools })`, `createAgent({ model, tools })` and their kin. */
export function toolUses(seen: Seen): ToolUse[] {
  if (!seen.clients.all.some(isLangChain)) return [];
  const { index } = seen.tracer;
  const tools = literalsNaming('tools', index);
  const looking: Looking = {
    ...seen,
    apart: {
      bound: [...tools, ...literalsNaming('functions', index)].some(isApart),
      together: tools.some(
        (literal) => isApart(literal) && (propertyOf(literal, 'model') ?? propertyOf(literal, 'llm')),
      ),
      old: literalsNaming('agentType', index).some(isApart),
    },
  };
  return index.calls.flatMap((node) => {
    const found = boundTo(node, looking) ?? givenTogether(node, looking) ?? ofOldAgent(node, looking);
    return found === undefined || found.models.length === 0 ? [] : [{ node, ...found }];
  });
}

type Found = Omit<ToolUse, 'node'>;

/** Methods of a model that take tools among options, by the position of these. */
const OPTIONS_AT: Readonly<Record<string, number>> = { bind: 0, withConfig: 0, invoke: 1, stream: 1, batch: 1 };

function boundTo(node: ts.CallExpression, seen: Looking): Found | undefined {
  const callee = unwrap(node.expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const method = memberName(callee) ?? '';
  if (method === 'bindTools') {
    const beside = objectAt(node, { position: 1, isApart: true }, seen);
    return { ...ofTools(callee.expression, node.arguments[0], seen), choice: beside && given(beside, CHOICE) };
  }
  const options = objectAt(node, { position: OPTIONS_AT[method], isApart: seen.apart.bound }, seen);
  const name = (['tools', 'functions'] as const).find((each) => options && propertyOf(options, each));
  if (options === undefined || name === undefined) return undefined;
  const models = modelsBehind(callee.expression, seen) ?? [];
  const hosted = name === 'tools' ? hostedTools(given(options, name), seen.tracer) : [];
  return { models, as: name, hosted, choice: given(options, CHOICE) };
}

const CHOICE = 'tool_choice';

function ofTools(model: ts.Expression, tools: ts.Expression | undefined, seen: Seen): Found {
  return { models: modelsBehind(model, seen) ?? [], as: 'tools', hosted: hostedTools(tools, seen.tracer) };
}

/** `createReactAgent({ llm, tools })`; an agent by the name of functions sends them as such. */
function givenTogether(node: ts.CallExpression, seen: Looking): Found | undefined {
  const options = objectAt(node, { position: 0, isApart: seen.apart.together }, seen);
  const model = options && (given(options, 'model') ?? given(options, 'llm'));
  const tools = options && given(options, 'tools');
  if (model === undefined || tools === undefined) return undefined;
  const isOld = unwrap(node.expression).getText().endsWith('createOpenAIFunctionsAgent');
  return { ...ofTools(model, tools, seen), as: isOld ? 'functions' : 'tools' };
}

/** `initializeAgentExecutorWithOptions(tools, model, { agentType: 'openai-functions' })` */
function ofOldAgent(node: ts.CallExpression, seen: Looking): Found | undefined {
  const options = objectAt(node, { position: 2, isApart: seen.apart.old }, seen);
  const [, model] = node.arguments;
  const type = options && given(options, 'agentType');
  if (model === undefined || type === undefined || !ts.isStringLiteralLike(type) || type.text !== 'openai-functions')
    return undefined;
  return { models: modelsBehind(model, seen) ?? [], as: 'functions', hosted: [] };
}

interface Sought {
  readonly position: number | undefined;
  /** Whether it may be written elsewhere. */
  readonly isApart: boolean;
}

function objectAt(node: ts.CallExpression, { position, isApart }: Sought, { tracer }: Seen) {
  const argument = position === undefined ? undefined : node.arguments[position];
  const value = argument && unwrap(argument);
  if (value === undefined || ts.isObjectLiteralExpression(value)) return value;
  const [leaf, ...others] = isApart && isWorthATrace(value, node, tracer) ? tracer.trace(value).leaves : [];
  return leaf?.kind === 'object' && others.length === 0 ? leaf.node : undefined;
}

/**
 * What every call of a repository is given takes long to follow: the name of an object is, and whatever else goes to a
 * function of LangChain's.
 */
function isWorthATrace(value: ts.Expression, { expression }: ts.CallExpression, { bindings }: Tracer): boolean {
  const bound = ts.isIdentifier(value) ? bindings.bind(value) : undefined;
  const made =
    bound?.kind === 'declaration' && ts.isVariableDeclaration(bound.node) ? bound.node.initializer : undefined;
  if (made !== undefined && ts.isObjectLiteralExpression(unwrap(made))) return true;
  const callee = unwrap(expression);
  const called = ts.isIdentifier(callee) ? bindings.bind(callee) : undefined;
  return called?.kind === 'external' && langChainModule(called.specifier) !== undefined;
}

function literalsNaming(name: string, { identifiers, strings }: FileIndex): ts.ObjectLiteralExpression[] {
  const keys = [...(identifiers.get(name) ?? []), ...(strings.get(name) ?? [])];
  return keys.flatMap(({ parent: { parent } }) =>
    parent !== undefined && ts.isObjectLiteralExpression(parent) && propertyOf(parent, name) !== undefined
      ? [parent]
      : [],
  );
}

/** Whether an object is given to a call under a name, if at all. */
function isApart(literal: ts.ObjectLiteralExpression): boolean {
  return !ts.isCallExpression(outward(literal));
}

function given(literal: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = propertyOf(literal, name);
  if (property === undefined || ts.isMethodDeclaration(property)) return undefined;
  return ts.isShorthandPropertyAssignment(property) ? property.name : unwrap(property.initializer);
}
