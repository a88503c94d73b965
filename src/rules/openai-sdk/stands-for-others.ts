import { isOtherVendorsName } from '../../openai/other-vendors.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';

/** Properties that say whom an entry asks. */
const VENDOR: ReadonlySet<string> = new Set(['provider', 'providerId', 'providerName', 'vendor']);

/** `{ provider: 'groq', modelId: 'llama-3.3-70b' }`: in a table of all vendors, the entry is another one's. */
export function standsForOthers({ parent }: ts.StringLiteralLike): boolean {
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false;
  return parent.parent.properties.some(
    (each) =>
      ts.isPropertyAssignment(each) &&
      each !== parent &&
      VENDOR.has(nameOf(each.name) ?? '') &&
      ts.isStringLiteralLike(each.initializer) &&
      isOtherVendorsName(each.initializer.text),
  );
}
