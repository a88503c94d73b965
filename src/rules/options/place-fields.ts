import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { optionOf } from '../../source/libraries/takes-param.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at, type Found } from '../find.ts';
import { fieldText, literalText } from '../openai-sdk/field-text.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import { anchorFor } from '../openai-sdk/param-anchor.ts';
import type { ParamCall } from '../openai-sdk/param-call.ts';
import type { Field } from '../openai-sdk/param-fields.ts';
import { valueNode, writtenParam } from '../openai-sdk/param-parts.ts';
import { objectText } from './object-text.ts';

/** A field of the request as code, and what is said of it. */
interface Through {
  readonly param: string;
  readonly text: string;
  readonly found: Found;
}

interface Placed {
  readonly changes: readonly OptionChange[];
  /** Of fields that no option takes. */
  readonly findings: readonly RuleFinding[];
}

/** Fields that a model's calls need: each as an option where there is one, else in the object that goes through as it is. */
export function placeFields(fields: readonly Field[], moved: readonly Through[], judged: ParamCall): Placed {
  const { node, library } = judged.call;
  const options = literalOf(judged);
  const model = options && writtenParam(options, 'model', judged.call);
  const changes: OptionChange[] = [];
  const through = [...moved];
  const findings: RuleFinding[] = [];
  for (const { param, value, found } of fields) {
    const text = literalText(value, node.getSourceFile());
    // An option that is unset takes the library's default: what must not be sent can only be said behind it.
    const option = value === undefined ? undefined : optionFor(param, judged);
    if (option !== undefined) {
      const after = options === undefined ? model : anchorFor(options, model, judged.context.inventory.tracer);
      const change = { kind: 'insert', text: `${option}: ${text}`, ...(after === undefined ? {} : { after }) } as const;
      changes.push({ node: model ?? node, found, change });
    } else if (library?.fields !== undefined) through.push({ param, text, found });
    else findings.push(unplaced(param, text, { found, judged }));
  }
  return { changes: [...changes, ...passThrough(through, options, judged)], findings };
}

function literalOf({ call: { library } }: ParamCall): ts.ObjectLiteralExpression | undefined {
  return library?.options === undefined ? undefined : optionsLiteral(library.options);
}

/** The option that is a parameter on the wire. */
function optionFor(param: string, { call: { library } }: ParamCall): string | undefined {
  const own = library === undefined ? undefined : optionOf(param, library);
  return own ?? (library?.isOpen === true ? param : undefined);
}

/** Into the object that is there, a copy of what stands in its place, or a new one. */
function passThrough(
  fields: readonly Through[],
  options: ts.ObjectLiteralExpression | undefined,
  judged: ParamCall,
): OptionChange[] {
  const { node, library } = judged.call;
  const [first, ...others] = fields;
  const name = library?.fields;
  if (first === undefined || name === undefined) return [];
  const property = options && propertyOf(options, name);
  const held = property === undefined || ts.isMethodDeclaration(property) ? undefined : valueNode(property);
  if (held !== undefined && ts.isObjectLiteralExpression(held)) {
    const model = writtenParam(held, 'model', judged.call);
    return fields.map(({ param, text, found }) => {
      const change = { kind: 'insert', text: fieldText({ param, text }, held, judged) } as const;
      return {
        node: model ?? held,
        found,
        literal: held,
        change: model === undefined ? change : { ...change, after: model },
      };
    });
  }
  const spread = held === undefined ? [] : [`...${held.getText()}`];
  const texts = fields.map(({ param, text }) => fieldText({ param, text }, node, judged));
  const text = `${name}: ${objectText([...spread, ...texts], options ?? node)}`;
  const change =
    property === undefined ? ({ kind: 'insert', text } as const) : ({ kind: 'replace', node: property, text } as const);
  // One change carries them all.
  return [{ node, found: first.found, change }, ...others.map(({ found }) => ({ node, found }))];
}

/** The library gives no way to send a field. */
function unplaced(
  param: string,
  text: string,
  { found, judged: { call } }: { readonly found: Found; readonly judged: ParamCall },
): RuleFinding {
  const message = words.param.unplaced(param, text, call.path);
  return at(call.node, { ...found, action: 'manual', message, todo: message });
}
