import { isOpenAIEnvName } from '../env-object.ts';
import { nameOf, unwrap } from '../syntax.ts';
import type { Tracer } from '../trace.ts';
import { ts } from '../ts.ts';

/**
 * `cache.get(key)` and `stream.write(chunk)` say by their argument that they lead nowhere.
 *
 * @param isSure whether what is called sends, whatever its argument is called
 */
export function mayLead(
  place: ts.Expression,
  { isSure, tracer }: { readonly isSure: boolean; readonly tracer: Tracer },
): boolean {
  const inner = unwrap(place);
  if (ts.isFunctionLike(inner) || ts.isNumericLiteral(inner) || ts.isArrayLiteralExpression(inner)) return false;
  if (ts.isStringLiteralLike(inner)) return /[/.]/.test(inner.text) || inner.text === 'models';
  const name = ts.isIdentifier(inner) ? inner.text : ts.isPropertyAccessExpression(inner) ? inner.name.text : undefined;
  return isSure || name === undefined || LEADS.test(name) || isOpenAIEnvName(name) || isConstant(inner, tracer);
}

/** A text that is written out under a name, or options that hold an address, whatever it is: `CHAT`, `Places.chat`, `opts`. */
function isConstant(node: ts.Expression, { bindings }: Tracer): boolean {
  const owner = ts.isPropertyAccessExpression(node) ? unwrap(node.expression) : node;
  const bound = ts.isIdentifier(owner) ? bindings.quietly(() => bindings.bind(owner)) : undefined;
  const declared = bound?.kind === 'declaration' ? bound.node : undefined;
  if (declared === undefined) return false;
  if (owner !== node && (ts.isClassLike(declared) || ts.isEnumDeclaration(declared))) return true;
  const holder = ts.isBindingElement(declared) ? declared.parent.parent : declared;
  const value =
    ts.isVariableDeclaration(holder) && holder.initializer !== undefined ? unwrap(holder.initializer) : undefined;
  if (value === undefined) return false;
  return owner === node && holder === declared
    ? isText(value) || isOptions(value)
    : ts.isObjectLiteralExpression(value);
}

function isOptions(value: ts.Expression): boolean {
  return (
    ts.isObjectLiteralExpression(value) && value.properties.some(({ name }) => HOLDS_ADDRESS.test(nameOf(name) ?? ''))
  );
}

const HOLDS_ADDRESS = /^(?:ur[il]|href|endpoint|hostname|host|baseURL)$/i;

function isText(value: ts.Expression): boolean {
  if (ts.isConditionalExpression(value)) return isText(unwrap(value.whenTrue)) || isText(unwrap(value.whenFalse));
  if (ts.isBinaryExpression(value)) return isText(unwrap(value.left)) || isText(unwrap(value.right));
  return ts.isStringLiteralLike(value) ? value.text.includes('/') : ts.isTemplateExpression(value);
}

/** Names of what holds an address or the options of a request. */
const LEADS =
  /ur[il]|link|host|base|api|path|route|addr|endpoint|href|server|target|resource|request|req|option|config|init|param|input|args|props|data|payload/i;
