import { paramTyping } from '../../openai/params.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import { flowOfType } from '../../source/declared-type.ts';
import { partsOf } from '../../source/file-parts.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isClosed } from '../../source/is-closed.ts';
import type { LibraryCall } from '../../source/libraries/library.ts';
import { sdkModule } from '../../source/sdk.ts';
import { compareVersions } from '../../source/sdk-version.ts';
import { isJavaScript, outward } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { quoted } from '../quote.ts';
import type { ParamCall } from './param-call.ts';

/** A body field: its name, its value as code, and the value itself where that is known. */
interface Field {
  readonly param: string;
  readonly text: string;
  readonly value?: ParamValue | undefined;
}

/** Fields that every library's types have had from the first day. */
const KNOWN_TO_ALL: ReadonlySet<string> = new Set([
  'model',
  'temperature',
  'top_p',
  'max_tokens',
  'presence_penalty',
  'frequency_penalty',
]);

/** Whether the type of what a library passes through knows a field: never one that has an option of its own. */
function isKnown(param: string, { isClosed, params }: LibraryCall): boolean {
  return isClosed !== true || (KNOWN_TO_ALL.has(param) && !Object.values(params).includes(param));
}

/**
 * The field as code. What the SDK's declared types do not know goes in through a spread, which the excess-property check
 * does not look into; a known field keeps its literal type there.
 */
export function fieldText(
  { param, text, value }: Field,
  literal: ts.Node,
  { operation, call, context }: ParamCall,
): string {
  const file = literal.getSourceFile();
  const field = `${param}: ${text}`;
  const isScript = isJavaScript(file);
  if (call.library !== undefined) return isScript || isKnown(param, call.library) ? field : `...{ ${field} }`;
  if (!ts.isObjectLiteralExpression(literal)) return field;
  if (call.http !== undefined)
    return isScript || !isClosedBody(literal, param, context.inventory) ? field : `...{ ${field} }`;
  if (isScript && !context.inventory.resolver.isChecked(file.fileName.slice(1), file.text)) return field;
  const { since, majors, valueMajors } = paramTyping(operation, param, value);
  if (majors.length === 0) return `...{ ${field} }`;
  // JavaScript has no `as`, so a known field of a checked file is written as it is.
  if (isScript) return field;
  const version = context.inventory.versions.at(file.fileName.slice(1), specifierOf(file, context.inventory));
  const major = version?.major ?? 7;
  // What is handed to the call itself is of the SDK's type; on its way there it may be of a narrower one.
  const isNarrow = outward(literal) !== call.node && isClosed(literal, param, context.inventory.tracer);
  if (call.major3 || major < 4) return majors.includes(3) && !isNarrow ? field : `...{ ${field} }`;
  if (!valueMajors.includes(major) && majors.includes(major)) return `...({ ${field} } as object)`;
  const isLiteral = typeof value === 'string' && !isTyped(literal);
  const isDeclared =
    !isLiteral && since !== undefined && (version === undefined || compareVersions(version.lowest, since) >= 0);
  if (isDeclared && !isNarrow) return field;
  return typeof value === 'string' ? `...({ ${field} } as const)` : `...{ ${field} }`;
}

/** A value as code, quoted as its file quotes. */
export function literalText(value: ParamValue | undefined, file: ts.SourceFile): string {
  if (typeof value === 'string') return quoted(value, file);
  if (typeof value !== 'object') return String(value);
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${literalText(inner, file)}`);
  return `{ ${fields.join(', ')} }`;
}

/** Whether the literal of a request by hand stands where a type is expected that may know no such field. */
function isClosedBody(literal: ts.ObjectLiteralExpression, param: string, { tracer }: Inventory): boolean {
  // What a package declares is not in view, and may know the field or not.
  return isOfPackage(literal, tracer) || isClosed(literal, param, tracer);
}

/** `const body: ChatCompletionCreateParams = { … }`, where the type is a package's. */
function isOfPackage(literal: ts.ObjectLiteralExpression, tracer: Tracer): boolean {
  const holder = outward(literal);
  const declared = ts.isSatisfiesExpression(literal.parent)
    ? literal.parent.type
    : ts.isVariableDeclaration(holder)
      ? holder.type
      : undefined;
  return flowOfType(declared, tracer, tracer.bindings).leaves.some(({ kind }) => kind === 'typed');
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
  const imported = partsOf(file).specifiers.filter(({ parent }) => ts.isImportDeclaration(parent));
  const names = imported.map(({ text }) => resolver.mapped(text, path));
  return names.find((name) => sdkModule(name) !== undefined);
}
