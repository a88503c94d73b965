import type { ts } from './ts.ts';

/**
 * Where a value comes from. `path` is the chain of member names that was taken from the origin and that nothing in the
 * island resolves further: `client.chat.completions.create` is the construction with path `chat completions create`.
 */
export type Leaf =
  | { readonly kind: 'string'; readonly node: ts.StringLiteralLike }
  | { readonly kind: 'literal'; readonly node: ts.Expression }
  | { readonly kind: 'template'; readonly node: ts.TemplateExpression }
  | { readonly kind: 'object'; readonly node: ts.ObjectLiteralExpression }
  | { readonly kind: 'array'; readonly node: ts.ArrayLiteralExpression }
  | { readonly kind: 'function'; readonly node: ts.SignatureDeclaration }
  | { readonly kind: 'class'; readonly node: ts.ClassLikeDeclaration }
  | { readonly kind: 'enum'; readonly node: ts.EnumDeclaration }
  | { readonly kind: 'module'; readonly file: ts.SourceFile }
  /** A member of the union that the declared type of a place names; the value itself is not visible. */
  | { readonly kind: 'type'; readonly node: ts.StringLiteral }
  /** `new X(...)`, whatever X is. */
  | { readonly kind: 'construct'; readonly node: ts.NewExpression; readonly path: readonly string[] }
  /** `this` in a class, or a parameter of that class' type. */
  | { readonly kind: 'instance'; readonly node: ts.ClassLikeDeclaration; readonly path: readonly string[] }
  /** `this` in the options of a Vue component. */
  | { readonly kind: 'component'; readonly node: ts.ObjectLiteralExpression }
  /** A place whose declared type comes from a package; no value reaches it inside the island. */
  | {
      readonly kind: 'typed';
      readonly specifier: string;
      readonly type: readonly string[];
      readonly node: ts.Node;
      readonly path: readonly string[];
    }
  | { readonly kind: 'external'; readonly specifier: string; readonly path: readonly string[]; readonly node: ts.Node }
  /** `process.env` and its kin, or an object that was read from it. */
  | { readonly kind: 'env-object' }
  /** An environment variable. `node` is the name as written: identifier or string. */
  | { readonly kind: 'env'; readonly name: string; readonly node: ts.Node; readonly access: ts.Node }
  | { readonly kind: 'undefined'; readonly node: ts.Node }
  /** A value that is not visible, of a shape that an interface or type literal declares. */
  | { readonly kind: 'shape'; readonly node: ts.TypeLiteralNode | ts.InterfaceDeclaration }
  /** Not visible: a request body, a database row, a parameter nobody in the island passes. */
  | { readonly kind: 'unknown'; readonly node: ts.Node; readonly path: readonly string[] };

export interface Flow {
  readonly leaves: readonly Leaf[];
  /** Declarations (variables, parameters, properties) that the value passes on its way. */
  readonly through: ReadonlySet<ts.Node>;
}

/** From how many places a value may come, or through how many names, before it counts as not visible. */
export const ORIGINS = 100;

export const NOTHING: Flow = { leaves: [], through: new Set() };

export function flowOf(...leaves: readonly Leaf[]): Flow {
  return { leaves: leaves.map(only), through: NOTHING.through };
}

/** The union of flows; a leaf that arrives by several ways is kept once. */
export function join(flows: readonly Flow[], through?: ts.Node): Flow {
  const [first] = flows;
  if (flows.length === 1 && first !== undefined && (through === undefined || first.through.has(through))) return first;
  const leaves = flows.length === 1 && first !== undefined ? first.leaves : [...leavesOf(flows)];
  const isStraight = through === undefined && flows.every((flow) => flow.through.size === 0);
  if (isStraight) return { leaves, through: NOTHING.through };
  const passed = new Set<ts.Node>(through === undefined ? [] : [through]);
  for (const flow of flows) for (const node of flow.through) passed.add(node);
  return { leaves, through: passed };
}

function leavesOf(flows: readonly Flow[]): Set<Leaf> {
  const leaves = new Set<Leaf>();
  for (const flow of flows) for (const leaf of flow.leaves) leaves.add(leaf);
  return leaves;
}

/** Whether two flows come from the same places through the same names. */
export function isSameFlow(one: Flow, other: Flow): boolean {
  if (one.leaves.length !== other.leaves.length || one.through.size !== other.through.size) return false;
  const leaves = new Set(one.leaves);
  return other.leaves.every((leaf) => leaves.has(leaf)) && [...other.through].every((node) => one.through.has(node));
}

/** The same for two leaves that are the same origin. */
export function keyOf(leaf: Leaf): string {
  const path = 'path' in leaf ? leaf.path.join('.') : '';
  if (leaf.kind === 'env-object') return leaf.kind;
  const node = leaf.kind === 'module' ? leaf.file : leaf.node;
  return `${leaf.kind} ${node.getSourceFile().fileName} ${node.pos} ${node.end} ${path}`;
}

/** More members than any API has in a row: `node = node.next` would make an origin of every length. */
const LONGEST = 12;

const known = new WeakMap<ts.Node, Map<string, Leaf>>();

/** The one object that stands for an origin, so that flows are joined by identity: texts for keys took most of the time. */
function only(leaf: Leaf): Leaf {
  if (leaf.kind === 'env-object') return ENV_OBJECT;
  if ('path' in leaf && leaf.path.length > LONGEST) return only({ ...leaf, path: leaf.path.slice(0, LONGEST) });
  const node = leaf.kind === 'module' ? leaf.file : leaf.node;
  const ofNode = known.get(node) ?? new Map<string, Leaf>();
  known.set(node, ofNode);
  const path = 'path' in leaf ? leaf.path.join('.') : '';
  const key = `${leaf.kind} ${path}`;
  const same = ofNode.get(key) ?? leaf;
  ofNode.set(key, same);
  return same;
}

const ENV_OBJECT: Leaf = { kind: 'env-object' };
