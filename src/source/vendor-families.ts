import { memberName, nameOf, outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** One of several that are named alike, each after a vendor. */
export interface VendorEntry {
  /** What it is written with; among files those of OpenAI's entry that were read. */
  readonly nodes: readonly ts.Node[];
  /** The names it goes by, as they are written. */
  readonly labels: readonly string[];
}

/** Siblings of which one is named after OpenAI: properties, items, cases, members of an enum, classes of one base, files. */
export interface VendorFamily {
  readonly form: 'files' | 'object' | 'list' | 'classes' | 'switch' | 'enum';
  /** Where to point. */
  readonly node: ts.Node;
  readonly entries: readonly VendorEntry[];
}

/** What people put around a vendor's name. */
const AROUND =
  /^(?:provider|engine|platform|create|get|use|ask|chat)|(?:provider|engine|client|chat|api|native|models?|keys?|group|config|settings|handler|service|llm|adapter|platform)$/;

/** OpenAI as programs call it, `ChatGPT` among them. */
const OPENAI: ReadonlySet<string> = new Set(['openai', 'gpt']);

/** Names of variables that keys and addresses are kept under; a list of these is no choice of vendors. */
const VARIABLE = /^[A-Z0-9_]+_(?:KEY|TOKEN|URL|BASE|HOST|ENDPOINT|MODEL|ID)$/;

/** A name without case, signs and the words around it: `OpenAIProvider`, `openai-native` and `OPENAI` are all `openai`. */
export function vendorWord(label: string): string {
  let word = label.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  for (;;) {
    const shorter = word.replace(AROUND, '');
    if (shorter === word || shorter === '') return word;
    word = shorter;
  }
}

/** Whether a name is OpenAI's, and not that of something that is merely like it. */
export function isOpenAIName(label: string): boolean {
  return label.length < 40 && OPENAI.has(vendorWord(label));
}

function rank(label: string): number {
  return vendorWord(label) === 'openai' ? 0 : 1;
}

/** Every family with an entry that is OpenAI's by its name. */
export function vendorFamilies(tracer: Tracer): VendorFamily[] {
  const { identifiers, strings } = tracer.index;
  const found = [...identifiers, ...strings].filter(([text]) => isOpenAIName(text));
  // `OpenAI` before `ChatGPT`, which may as well be the product.
  const names = found.toSorted(([a], [b]) => rank(a) - rank(b)).flatMap(([, nodes]) => nodes as readonly ts.Node[]);
  const containers = new Map<ts.Node, VendorFamily>();
  for (const name of names) {
    const container = containerOf(name);
    const key =
      container !== undefined && ts.isClassLike(container) ? (basesOf(container, tracer)[0] ?? container) : container;
    if (container === undefined || key === undefined || containers.has(key)) continue;
    const family = ts.isClassLike(container) ? classesBeside(container, tracer) : familyOf(container);
    if (family !== undefined && family.entries.length > 1) containers.set(key, family);
  }
  return [...containers.values()];
}

/** What holds the entry that a name names; a class stands for its whole family. */
function containerOf(name: ts.Node): ts.Node | undefined {
  const { parent } = name;
  const access = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name;
  const holder = outward(access);
  if (ts.isComputedPropertyName(holder)) return objectOf(holder.parent);
  if (ts.isCaseClause(holder) && unwrap(holder.expression) === access) return holder.parent.parent;
  if (ts.isEnumMember(parent)) return parent.parent;
  if (ts.isClassLike(parent) && parent.name === name) return parent;
  if (ts.isExportSpecifier(parent)) return parent.parent;
  if (isName(parent, name)) return objectOf(parent);
  if (ts.isPropertyAssignment(holder)) return isTelling(holder) ? listAround(holder.parent) : undefined;
  if (ts.isArrayLiteralExpression(holder)) return pairsAround(holder, access) ?? holder;
  if (ts.isNewExpression(holder) && ts.isArrayLiteralExpression(outward(holder))) return outward(holder);
  return undefined;
}

function isName(parent: ts.Node, name: ts.Node): boolean {
  return (
    (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === name
  );
}

/** Properties that say what an item of a list is called. */
const TELLING: ReadonlySet<string> = new Set(['id', 'key', 'name', 'provider', 'type', 'value', 'vendor']);

function isTelling({ name }: ts.PropertyAssignment): boolean {
  return TELLING.has(nameOf(name) ?? '');
}

/** `[{ id: 'openai', … }, …]` */
function listAround(item: ts.Node): ts.Node | undefined {
  const list = outward(item);
  return ts.isArrayLiteralExpression(list) ? list : undefined;
}

function objectOf(property: ts.Node): ts.Node | undefined {
  return ts.isObjectLiteralExpression(property.parent) ? property.parent : undefined;
}

/** `new Map([['openai', …], …])` */
function pairsAround(pair: ts.ArrayLiteralExpression, name: ts.Node): ts.Node | undefined {
  const list = outward(pair);
  const isFirst = pair.elements[0] !== undefined && unwrap(pair.elements[0]) === name;
  return isFirst && ts.isArrayLiteralExpression(list) ? list : undefined;
}

function familyOf(container: ts.Node): VendorFamily | undefined {
  if (ts.isObjectLiteralExpression(container)) {
    const entries = container.properties.map((node) => ({ nodes: [node], labels: labelsOf(node.name) }));
    return { form: 'object', node: container, entries: entries.filter(isChoice) };
  }
  if (ts.isEnumDeclaration(container)) {
    const entries = container.members.map((node) => ({
      nodes: [node],
      labels: [...labelsOf(node.name), ...textOf(node.initializer)],
    }));
    return { form: 'enum', node: container.name, entries };
  }
  if (ts.isSwitchStatement(container)) {
    const clauses = container.caseBlock.clauses.filter(ts.isCaseClause);
    const entries = clauses.map((node) => ({ nodes: [node], labels: labelsOfValue(node.expression) }));
    return { form: 'switch', node: container.expression, entries };
  }
  if (ts.isNamedExports(container)) {
    const entries = container.elements.map((node) => ({ nodes: [node], labels: [node.name.text] }));
    return { form: 'list', node: container, entries };
  }
  if (!ts.isArrayLiteralExpression(container)) return undefined;
  const entries = container.elements.map((node) => ({ nodes: [node], labels: labelsOfValue(node) }));
  return { form: 'list', node: container, entries: entries.filter(({ labels }) => labels.length > 0) };
}

function isChoice({ labels }: VendorEntry): boolean {
  return labels.length > 0 && !labels.some((label) => VARIABLE.test(label));
}

/** What a property is called, also through a constant: `groq`, `[Vendor.Groq]`. */
export function labelsOf(name: ts.PropertyName | undefined): string[] {
  if (name !== undefined && ts.isComputedPropertyName(name)) return labelsOfValue(name.expression);
  const text = nameOf(name);
  return text === undefined ? [] : [text];
}

/** What an item is called: itself, what it is made from, the first of a pair. */
export function labelsOfValue(value: ts.Expression): string[] {
  const node = unwrap(value);
  if (ts.isStringLiteralLike(node) || ts.isIdentifier(node)) return [node.text];
  if (ts.isArrayLiteralExpression(node)) return node.elements[0] === undefined ? [] : labelsOfValue(node.elements[0]);
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return labelsOfValue(node.expression);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && isTelling(property) ? labelsOfValue(property.initializer) : [],
    );
  const member = memberName(node);
  return member === undefined ? [] : [member];
}

function textOf(value: ts.Expression | undefined): string[] {
  return value !== undefined && ts.isStringLiteralLike(value) ? [value.text] : [];
}

/** Classes that extend or implement the same, wherever they stand, and their base. */
function classesBeside(one: ts.ClassLikeDeclaration, tracer: Tracer): VendorFamily | undefined {
  const bases = new Set([...basesOf(one, tracer), one]);
  const siblings = tracer.index.subclasses.filter(
    (other) => other !== one && basesOf(other, tracer).some((base) => bases.has(base)),
  );
  const entries = [one, ...siblings].map((node) => ({
    nodes: [node],
    labels: node.name === undefined ? [] : [node.name.text],
  }));
  return { form: 'classes', node: one.name ?? one, entries };
}

function basesOf({ heritageClauses }: ts.ClassLikeDeclaration, { bindings }: Tracer): ts.Node[] {
  return (heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => {
      const bound = bindings.bind(expression);
      return bound?.kind === 'declaration' ? [bound.node] : [];
    }),
  );
}
