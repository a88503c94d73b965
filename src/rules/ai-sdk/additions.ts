import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { joining } from '../../messages/joining.ts';
import { rules } from '../../messages/rules.ts';
import type { Fact } from '../../providers/fact.ts';
import { settingFor } from '../../source/libraries/ai-sdk/settings.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { type Found, factOf } from '../find.ts';
import { literalText } from '../openai-sdk/field-text.ts';
import { anchorFor } from '../openai-sdk/param-anchor.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import { quoted } from '../quote.ts';
import { base, type FieldChange } from './field-change.ts';
import type { Field, OptionPlace } from './fields.ts';
import { type Missing, missingFields } from './missing-fields.ts';
import type { MovedGeneration } from './moved-generations.ts';
import { type SettingsAround, settingsAround } from './settings-around.ts';

interface Adding {
  readonly moved: MovedGeneration;
  readonly judged: ParamCall;
  readonly fields: readonly Field[];
  readonly place: OptionPlace | undefined;
}

/** Fields that keep what the old models did by default, such as a switch that keeps a new one from thinking, as options. */
export function additionsFor(adding: Adding): FieldChange[] {
  const { moved, judged } = adding;
  // What an agent is asked with at one place comes on top of what it was built with.
  if (moved.generation.mastra === 'asking' && adding.place === undefined) return [];
  const missing = missingFields(adding);
  if (missing === undefined) {
    const message = rules.param.switches(judged.target.provider.name);
    return [{ node: moved.generation.node, found: { ...base, action: 'manual', message, todo: message } }];
  }
  const { package: found } = moved.provider;
  const isSetting = ({ param }: Missing) => settingOf(param, moved) !== undefined;
  const options = missing
    .filter((field) => !isSetting(field))
    .map((field) => ({ ...field, option: optionFor(field.param, moved) }));
  const told = options
    .filter(({ option }) => option === undefined)
    .map((field) => byHand(words.param.noPlace(field.param, valueText(field, adding), found.name), adding, field.fact));
  const placed = options.flatMap(({ option, ...field }) => (option === undefined ? [] : [{ ...field, option }]));
  const settings = missing.filter(isSetting).map((field) => asSetting(field, adding));
  return [...settings, ...told, ...(placed.length === 0 ? [] : put(placed, adding))];
}

/** The setting of a generation that a field is; those of Mastra's stand among options of their own. */
function settingOf(param: string, { generation, provider }: MovedGeneration): string | undefined {
  return generation.mastra === undefined ? settingFor(param, provider.package.major) : undefined;
}

/** Beside the model; what a spread brings must be able to overwrite it. */
function asSetting(field: Missing, adding: Adding): FieldChange {
  const { generation } = adding.moved;
  const { literal, model } = settingsAround(generation, adding.judged.context.inventory) ?? {};
  const option = settingOf(field.param, adding.moved) ?? field.param;
  if (literal === undefined || model === undefined)
    return byHand(words.param.setting(option, valueText(field, adding)), adding, field.fact);
  const text = fieldText({ ...field, option }, literal);
  const { tracer } = adding.judged.context.inventory;
  const after = literal.properties.some(ts.isSpreadAssignment) ? anchorFor(literal, model, tracer) : undefined;
  const change = { kind: 'insert', text, ...(after === undefined ? {} : { after }) } as const;
  return { node: model, literal, change, found: added([field]) };
}

/** What the package calls a field; undefined where it passes no such field on. */
function optionFor(param: string, { provider: { package: found } }: MovedGeneration): string | undefined {
  return Object.hasOwn(found.options, param) ? found.options[param] : found.isClosed ? undefined : param;
}

interface Placed extends Missing {
  readonly option: string;
}

/** Into the options that are there, or as new ones beside the model. */
function put(fields: readonly Placed[], adding: Adding): FieldChange[] {
  const { moved, place, judged } = adding;
  const { context } = judged;
  const { optionsKey, generation, provider } = moved;
  const { options, holder } = place ?? {};
  const isHidden =
    place !== undefined && (holder === undefined || (place.openai !== undefined && options === undefined));
  const around = settingsAround(generation, context.inventory);
  const beside = holder ?? (place === undefined ? around?.literal : undefined);
  if (optionsKey === undefined || isHidden || beside === undefined)
    return fields.map((field) => unplaced(field, adding));
  const keyed = fields.map((field) => ({ ...field, key: provider.package.keys?.[field.param] ?? optionsKey }));
  const within = keyed.filter(({ key }) => options !== undefined && key === optionsKey);
  const others = keyed.filter((field) => !within.includes(field));
  const taken = others.filter(({ key }) => holder !== undefined && propertyOf(holder, key) !== undefined);
  const fresh = others.filter((field) => !taken.includes(field));
  return [
    ...taken.map((field) => unplaced(field, adding)),
    ...within.map((field) => inserted(field, options ?? beside)),
    ...(fresh.length === 0 ? [] : [asNew(fresh, { beside, holder, around })]),
  ];
}

function inserted(field: Placed, literal: ts.ObjectLiteralExpression): FieldChange {
  const text = fieldText(field, literal);
  return { node: literal, literal, change: { kind: 'insert', text }, found: added([field]) };
}

/** New options, one object for each key. */
function asNew(
  fields: readonly (Placed & { readonly key: string })[],
  {
    beside,
    holder,
    around,
  }: {
    readonly beside: ts.ObjectLiteralExpression;
    readonly holder: ts.ObjectLiteralExpression | undefined;
    readonly around: SettingsAround | undefined;
  },
): FieldChange {
  const keys = [...new Set(fields.map(({ key }) => key))];
  const objects = keys.map((key) => {
    const own = fields.filter((field) => field.key === key).map((field) => fieldText(field, beside));
    return `${keyText(key, beside.getSourceFile())}: { ${own.join(', ')} }`;
  });
  const options = `providerOptions: { ${objects.join(', ')} }`;
  const text =
    beside === holder
      ? objects.join(', ')
      : around?.within === undefined
        ? options
        : `${around.within}: { ${options} }`;
  // What a spread brings must be able to overwrite them.
  const model = around?.model;
  const after = beside.properties.some(ts.isSpreadAssignment) && model?.parent === beside ? model : undefined;
  return {
    node: model ?? beside,
    literal: beside,
    change: { kind: 'insert', text, ...(after === undefined ? {} : { after }) },
    found: added(fields),
  };
}

function fieldText({ option, value }: Placed, literal: ts.Node): string {
  return `${option}: ${literalText(value, literal.getSourceFile())}`;
}

function added(fields: readonly Missing[]): Found {
  const message = joining.sentences(fields.map((field) => field.message));
  return { ...base, action: 'rewrite', message, ...factOf(fields[0]?.fact) };
}

/** The options are there, but not where an edit can reach them. */
function unplaced(field: Missing, adding: Adding): FieldChange {
  return byHand(words.param.place(field.param, valueText(field, adding)), adding, field.fact);
}

function valueText({ value }: Missing, { moved }: Adding): string {
  return literalText(value, moved.generation.node.getSourceFile());
}

function byHand(message: string, { moved }: Adding, fact: Fact | undefined): FieldChange {
  return { node: moved.generation.node, found: { ...base, action: 'manual', message, todo: message, ...factOf(fact) } };
}

/** A property's name, in the quotes of its file where it needs any. */
export function keyText(key: string, file: ts.SourceFile): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key, file);
}
