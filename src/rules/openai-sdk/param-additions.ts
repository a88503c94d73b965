import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { paramTyping } from '../../openai/params.ts';
import { fitsModels } from '../../providers/compat.ts';
import type { Fact, ParamValue } from '../../providers/provider.ts';
import type { Inventory } from '../../source/inventory.ts';
import { sdkModule } from '../../source/sdk.ts';
import { compareVersions } from '../../source/sdk-version.ts';
import { outward, propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at, factOf } from '../find.ts';
import { quoted } from '../quote.ts';
import type { ParamCall } from './param.ts';
import type { ParamChange } from './param-changes.ts';
import { paramsWithWidth, widthChanges } from './width-change.ts';
import { widthFindings, widthReason } from './width-finding.ts';

/** A body field to add: in a literal, or as a finding where no literal can take it. */
export interface Addition extends ParamChange {
  readonly literal?: ts.ObjectLiteralExpression;
  readonly finding?: RuleFinding;
}

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Fields that keep OpenAI's default behaviour: the switches of the new model, and what the vendor leaves out by default. */
export function additionsFor(judged: ParamCall, editable: readonly ts.ObjectLiteralExpression[]): Addition[] {
  const { literals, target, operation, call } = judged;
  // Next to each `model`; where that comes from elsewhere, in the first literal that can take it.
  const named = literals.filter((literal) => propertyOf(literal, 'model') !== undefined);
  const places = named.length > 0 ? named.filter((literal) => editable.includes(literal)) : editable.slice(0, 1);
  if (places.length === 0) return [];
  const isSet = (name: string) => literals.some((literal) => propertyOf(literal, name) !== undefined);
  const used = judged.models.map(({ to }) => to);
  const wanted = (target.provider.additions[operation] ?? [])
    .filter(({ when, unless = [], models }) => {
      const isAsked = (when === undefined || isSet(when)) && !unless.some(isSet);
      return isAsked && fitsModels(models, used);
    })
    // Version 3 asks for no encoding and hands on what comes.
    .filter(({ param }) => !(call.major3 && param === 'encoding_format'))
    .map((addition) => ({ ...addition, fact: addition, message: words.param.added(addition.param, addition.note) }));
  const changes =
    operation === 'embeddings' ? widthChanges(judged, { inventory: judged.context.inventory, target }) : [];
  const told = widthFindings(changes, judged);
  const [params = {}, ...others] = judged.models.map((model, index) => paramsWithWidth(model, changes[index], target));
  const agreed = others.every((other) => JSON.stringify(other) === JSON.stringify(params));
  if (!agreed) return [...toAdditions(wanted), differing(judged), ...told];
  const switches = Object.entries(params).map(([param, value]) => ({
    param,
    value,
    message:
      (param === 'dimensions' && widthReason(changes[0])) || words.param.keeps(param, judged.models[0]?.to ?? ''),
  }));
  return [...toAdditions([...switches, ...wanted]), ...told];

  function toAdditions(fields: readonly Field[]): Addition[] {
    const distinct = fields.filter(({ param }, index) => fields.findIndex((other) => other.param === param) === index);
    return distinct
      .filter(({ param }) => !isSet(param))
      .flatMap((field) => places.map((place) => toAddition(field, place, judged)));
  }
}

interface Field {
  readonly param: string;
  readonly value: ParamValue;
  readonly message: string;
  readonly fact?: Fact;
}

function toAddition(
  { param, value, message, fact }: Field,
  literal: ts.ObjectLiteralExpression,
  judged: ParamCall,
): Addition {
  const model = propertyOf(literal, 'model');
  const text = fieldText(param, value, literal, judged);
  return {
    node: model ?? literal,
    literal,
    found: { ...base, action: 'rewrite', message, ...factOf(fact) },
    change: { kind: 'insert', text, ...(model === undefined ? {} : { after: model }) },
  };
}

/**
 * The field as code. What the SDK's declared types do not know goes in through a spread, which the excess-property check
 * does not look into; a known field keeps its literal type there.
 */
function fieldText(
  param: string,
  value: ParamValue,
  literal: ts.ObjectLiteralExpression,
  { operation, call, context }: ParamCall,
): string {
  const file = literal.getSourceFile();
  const field = `${param}: ${valueText(value, file)}`;
  const isScript = !/\.[mc]?tsx?$/.test(file.fileName);
  if (isScript && !context.inventory.resolver.isChecked(file.fileName.slice(1), file.text)) return field;
  const { since, majors, valueMajors } = paramTyping(operation, param, value);
  if (majors.length === 0) return `...{ ${field} }`;
  // JavaScript has no `as`, so a known field of a checked file is written as it is.
  if (isScript) return field;
  const version = context.inventory.versions.at(file.fileName.slice(1), specifierOf(file, context.inventory));
  const major = version?.major ?? 7;
  if (call.major3 || major < 4) return majors.includes(3) ? field : `...{ ${field} }`;
  if (!valueMajors.includes(major) && majors.includes(major)) return `...({ ${field} } as object)`;
  const isLiteral = typeof value === 'string' && !isTyped(literal);
  const isDeclared =
    !isLiteral && since !== undefined && (version === undefined || compareVersions(version.lowest, since) >= 0);
  if (isDeclared) return field;
  return typeof value === 'string' ? `...({ ${field} } as const)` : `...{ ${field} }`;
}

/** Whether the literal stands where a type is expected; elsewhere `'low'` would widen to `string` on its way. */
function isTyped(literal: ts.ObjectLiteralExpression): boolean {
  const holder = outward(literal);
  if (ts.isVariableDeclaration(holder)) return holder.type !== undefined || ts.isSatisfiesExpression(literal.parent);
  return ts.isCallExpression(holder) || ts.isSpreadAssignment(holder);
}

/** The SDK's specifier in a file, for the version that it (or the import map) may carry: `npm:openai@4`. */
function specifierOf(file: ts.SourceFile, { resolver }: Inventory): string | undefined {
  const path = file.fileName.slice(1);
  const imports = file.statements.filter(ts.isImportDeclaration).map((statement) => statement.moduleSpecifier);
  const names = imports.filter(ts.isStringLiteral).map(({ text }) => resolver.mapped(text, path));
  return names.find((name) => sdkModule(name) !== undefined);
}

function valueText(value: ParamValue, file: ts.SourceFile): string {
  if (typeof value === 'string') return quoted(value, file);
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${valueText(inner, file)}`);
  return `{ ${fields.join(', ')} }`;
}

/** The models that may arrive need different switches: only a person knows how to tell them apart here. */
function differing({ call, target }: ParamCall): Addition {
  const message = words.param.switches(target.provider.name);
  const finding = at(call.node, { ...base, action: 'manual', message, todo: message });
  return { node: call.node, found: { ...base, action: 'manual', message }, finding };
}
