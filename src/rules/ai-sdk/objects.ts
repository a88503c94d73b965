import type { RuleFinding } from '../../finding.ts';
import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { rules } from '../../messages/rules.ts';
import { judgeParam } from '../../providers/compat.ts';
import { conflictsIn } from '../../providers/conflicts.ts';
import type { Provider } from '../../providers/provider.ts';
import { isRouted } from '../../source/libraries/mastra/find-mastra.ts';
import type { MappedModel } from '../../target.ts';
import { at } from '../find.ts';
import { literalEdits } from '../literal-edits.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { writtenProperty } from '../openai-sdk/param-parts.ts';
import { setValue } from '../openai-sdk/param-value.ts';
import { quoted } from '../quote.ts';
import type { Rule } from '../rule.ts';
import { asksForObject } from './asks-for-object.ts';
import { type MovedGeneration, movedGenerations } from './moved-generations.ts';
import { settingsOf } from './provider-options.ts';

const base = { rule: 'ai-sdk/object', kind: 'param', confidence: 'certain' } as const;

/**
 * Objects that are asked of models which take no schema: what OpenAI's package sends as a schema becomes something else in
 * another package, up to nothing at all.
 */
export const objectRule: Rule = {
  id: 'ai-sdk/object',
  family: 'ai-sdk',
  find: (context) => {
    const { target } = context;
    if (target === null) return [];
    const own: MoveContext = { ...context, target };
    return movedGenerations({ ...own })
      .filter(({ generation }) => asksForObject(generation))
      .flatMap((moved) => ofGeneration(moved, own));
  },
};

function ofGeneration(moved: MovedGeneration, context: MoveContext): RuleFinding[] {
  const { generation, provider, calls } = moved;
  const { provider: vendor } = provider.place;
  const models = calls.flatMap((call) => modelsOf(call, context));
  switch (provider.package.objects) {
    case 'prompted':
      return [];
    case 'bare': {
      const settings = settingsOf(provider, generation.node.getSourceFile(), context);
      if (settings.some(({ name }) => name === 'supportsStructuredOutputs')) return [];
      const isRoutedHere = calls.some(({ clients }) => clients.some(isRouted));
      const message = rules.param.and(
        isRoutedHere ? words.object.schema(vendor.name) : words.object.bare(provider.package.name, vendor.name),
        vendor.behaviour.jsonWord?.note,
      );
      return [at(generation.node, { ...base, action: 'manual', message, todo: message })];
    }
    case 'tool':
      return generation.kind === 'object' ? byTool(moved, { vendor, models }) : [];
  }
}

/** The only tool, which the model must call: where the vendor lets none be forced, the schema goes into the prompt. */
function byTool(
  { generation, provider }: MovedGeneration,
  { vendor, models }: { readonly vendor: Provider; readonly models: readonly MappedModel[] },
): RuleFinding[] {
  const [literal] = generation.parts.literals;
  const mode = literal === undefined ? undefined : writtenProperty(literal, 'mode');
  const isJson = mode?.getText().includes('json') ?? false;
  const isOpen = generation.parts.isHidden || literal === undefined;
  if (isJson || takesForcedTool(vendor, models)) return [];
  const message = words.object.mode(vendor.name, provider.package.name);
  if (isOpen || !takesJson(vendor, models))
    return [at(generation.node, { ...base, action: 'manual', message, todo: message })];
  const json = quoted('json', literal.getSourceFile());
  const change = mode === undefined ? ({ kind: 'insert', text: `mode: ${json}` } as const) : setValue(mode, json);
  const [edits = []] = literalEdits([{ literal, change }]);
  return [at(mode ?? generation.node, { ...base, action: 'rewrite', message, edits })];
}

function takesForcedTool({ params, conflicts }: Provider, models: readonly MappedModel[]): boolean {
  const ids = models.map(({ to }) => to);
  const given = models[0]?.params ?? {};
  const question = {
    operation: 'chat',
    rules: params.chat,
    name: 'tool_choice',
    value: 'function',
    models: ids,
    given,
  } as const;
  const verdict = judgeParam(question)?.verdict.kind;
  const isRefused = verdict !== undefined && verdict !== 'undocumented';
  const bodyAt = (path: string) => (path === 'tool_choice' ? 'function' : fieldAt(path, given));
  return !isRefused && conflictsIn({ conflicts }, { operation: 'chat', models: ids, valueOf: bodyAt }).length === 0;
}

function takesJson({ params, models: known }: Provider, models: readonly MappedModel[]): boolean {
  const question = {
    operation: 'chat',
    rules: params.chat,
    name: 'response_format.type',
    value: 'json_object',
  } as const;
  const judged = judgeParam({ ...question, models: models.map(({ to }) => to), given: {} });
  const facts = models.map(({ to }) => known.find(({ id }) => id === to));
  return judged === undefined && facts.every((model) => model?.json !== false);
}

function fieldAt(path: string, fields: Readonly<Record<string, unknown>>): string | null {
  const value = path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined,
      fields,
    );
  return value === undefined || typeof value === 'object' ? null : String(value);
}
