import { type Client, optionsLiteral } from '../../source/clients.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import type { ts } from '../../source/ts.ts';
import type { MoveContext } from './client-options.ts';
import { fieldText, literalText } from './field-text.ts';
import { judgedCall } from './param-call.ts';
import type { ParamChange } from './param-changes.ts';
import { fieldsFor } from './param-fields.ts';

/** `completionParams: { … }`: what a library's client must send, where its options have no such object yet. */
export function fieldsOption(client: Client, context: MoveContext): ParamChange[] {
  const bare = context.inventory.calls.find(
    ({ node, parts, library }) =>
      node === client.node && library?.fields !== undefined && parts.literals.length === 0 && !parts.isHidden,
  );
  const judged = bare === undefined ? undefined : judgedCall(bare, context);
  const fields = judged === undefined ? [] : fieldsFor(judged).fields;
  const [first] = fields;
  if (judged === undefined || first === undefined) return [];
  const { holder } = client.options;
  const texts = fields.map(({ param, value }) => {
    const text = literalText(value, holder.getSourceFile());
    return fieldText({ param, text, value }, holder, judged);
  });
  const message = fields.map(({ found }) => found.message).join(' ');
  const text = `${judged.call.library?.fields}: ${literalOf(texts, optionsLiteral(client.options) ?? holder)}`;
  return [{ node: client.node, found: { ...first.found, message }, change: { kind: 'insert', text } }];
}

/** Above this many columns the fields stand on a line each. */
const WIDTH = 80;

/** The fields as an object within the options, which begin at `options`. */
function literalOf(fields: readonly string[], options: ts.Node): string {
  const line = `{ ${fields.join(', ')} }`;
  if (line.length <= WIDTH) return line;
  const file = options.getSourceFile();
  const { eol, unit, trailingComma } = layoutOf(file);
  const indent = indentAt(file.text, options.getStart()) + unit;
  const lines = fields.map((field) => `${eol}${indent}${unit}${field}`).join(',');
  return `{${lines}${trailingComma ? ',' : ''}${eol}${indent}}`;
}
