import { isOtherVendorsName } from '../../openai/other-vendors.ts';
import { nameOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { isOpenAIName, labelsOf, labelsOfValue } from '../../source/vendor-families.ts';

/** Properties that say whom an entry asks. */
const VENDOR: ReadonlySet<string> = new Set(['provider', 'providerId', 'providerName', 'vendor']);

/** Whether a model's name is that of another vendor's entry in a table of all: each is asked of its own vendor. */
export function standsForOthers(node: ts.StringLiteralLike): boolean {
  return isBesideOthers(node) || isBelowOthers(node);
}

/** `{ provider: 'groq', modelId: 'llama-3.3-70b' }`, `{ provider: groq, modelId: … }` */
function isBesideOthers({ parent }: ts.StringLiteralLike): boolean {
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false;
  return parent.parent.properties.some(
    (each) =>
      ts.isPropertyAssignment(each) &&
      each !== parent &&
      VENDOR.has(nameOf(each.name) ?? '') &&
      labelsOfValue(each.initializer).some(isOtherVendorsName),
  );
}

/** `{ openai: { fast: 'gpt-4o-mini' }, groq: { fast: … } }`, `case 'groq': return …` beside `case 'openai': …` */
function isBelowOthers(node: ts.Node): boolean {
  for (let each = node; !ts.isFunctionLike(each) && !ts.isSourceFile(each); each = each.parent) {
    if (ts.isPropertyAssignment(each) && isOthersEntry(each)) return true;
    if (ts.isCaseClause(each) && isOthersClause(each)) return true;
  }
  return false;
}

/** A key that nobody knows is a vendor's too, where it holds the very keys that OpenAI's entry and a known one hold. */
function isOthersEntry({ name, parent, initializer }: ts.PropertyAssignment): boolean {
  const labels = labelsOf(name);
  if (!ts.isObjectLiteralExpression(parent) || labels.some(isOpenAIName)) return false;
  const entries = parent.properties.filter(ts.isPropertyAssignment);
  const own = entries.filter((entry) => labelsOf(entry.name).some(isOpenAIName));
  if (own.length === 0) return false;
  if (labels.some(isOtherVendorsName)) return true;
  const known = entries.filter((entry) => labelsOf(entry.name).some(isOtherVendorsName));
  const keys = keysOf(initializer);
  return (
    keys !== undefined && known.length > 0 && [...own, ...known].every((entry) => keysOf(entry.initializer) === keys)
  );
}

/** The keys of a literal as one text; undefined for what has none. */
function keysOf(value: ts.Expression): string | undefined {
  const literal = unwrap(value);
  if (!ts.isObjectLiteralExpression(literal) || literal.properties.length === 0) return undefined;
  return literal.properties
    .map(({ name }) => nameOf(name))
    .sort()
    .join();
}

/** What an empty clause above falls through to is that one's too. */
function isOthersClause(clause: ts.CaseClause): boolean {
  const all = clause.parent.clauses;
  const until = all.indexOf(clause);
  const from = all.findLastIndex((each, index) => index < until && each.statements.length > 0) + 1;
  const labels = all.slice(from, until + 1).flatMap(labelsOfClause);
  return (
    labels.some(isOtherVendorsName) && !labels.some(isOpenAIName) && all.flatMap(labelsOfClause).some(isOpenAIName)
  );
}

function labelsOfClause(clause: ts.CaseOrDefaultClause): string[] {
  return ts.isCaseClause(clause) ? labelsOfValue(clause.expression) : [];
}
