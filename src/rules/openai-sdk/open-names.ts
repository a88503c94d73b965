import { openAIModel } from '../../openai/models.ts';
import { mapModel } from '../../providers/map-model.ts';
import type { ApiCall } from '../../source/calls.ts';
import { keyOf, type Leaf } from '../../source/flow.ts';
import { memberName, propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { modelStrings } from './companions.ts';
import type { Renaming } from './renamings.ts';

/** Names of models that only the run decides: whoever chose OpenAI's chooses the vendor's from now on. */
export interface OpenNames {
  /** What such a name is likely to have been, and what it becomes; none where no call that moves has one. */
  readonly names: readonly Renaming[];
  /** What a literal of a test stands for, where it is a model of OpenAI's. */
  of(text: string): Renaming[];
  /**
   * Whether an expression gives the model of a call that moves: `likely` where it is the same value, `possible` where it
   * only comes by the same way, or from a list of models of the program's own.
   */
  isModel(expression: ts.Expression): 'likely' | 'possible' | undefined;
}

/** Models that most programs let their users choose from. */
const COMMON = ['gpt-4o', 'gpt-4o-mini', 'gpt-4.1', 'gpt-4', 'gpt-3.5-turbo', 'o1', 'o3-mini', 'gpt-5'] as const;

/** Origins that only the run decides. */
const OPEN: ReadonlySet<Leaf['kind']> = new Set(['unknown', 'shape', 'typed', 'env', 'external']);

export function openNames({ models, verdicts, inventory, target }: RuleContext): OpenNames {
  const { tracer } = inventory;
  const open = [...models.flows].filter(
    ([call, { leaves }]) => verdicts.calls.get(call)?.fate === 'moves' && leaves.some(({ kind }) => OPEN.has(kind)),
  );
  const of = (from: string): Renaming[] => {
    const to = target === null || openAIModel(from) === undefined ? undefined : mapModel(target, from)?.to;
    return to === undefined || to === from ? [] : [{ from, to }];
  };
  if (open.length === 0) return { names: [], of: () => [], isModel: () => undefined };
  const origins = open.flatMap(([, { leaves }]) => leaves.filter(({ kind }) => OPEN.has(kind)));
  const same = new Set(origins.filter((leaf) => !isShared(leaf)).map(keyOf));
  const passed = new Set(open.flatMap(([, { through }]) => [...through].filter(ts.isPropertySignature)));
  const written = open.flatMap(([call]) => modelOf(call));
  const files = new Set(open.map(([{ node }]) => node.getSourceFile()));
  const others = new Set([...models.flows.keys()].map(({ node }) => node.getSourceFile()));
  const lists = new Set(
    inventory.calls
      .filter((call) => call.resource === 'models' && verdicts.calls.get(call)?.fate === 'moves')
      .flatMap(({ node }) => ts.findAncestor(node, ts.isFunctionLike) ?? []),
  );
  const seen = modelStrings(tracer).map(({ text }) => text);
  return {
    names: [...new Set([...COMMON, ...seen])].flatMap(of),
    of,
    isModel: (expression) => {
      const file = expression.getSourceFile();
      // Where all calls of a file go elsewhere, its tests are asked for their sake.
      if (others.has(file) && !files.has(file)) return undefined;
      if (written.some((model) => isSameName(model, expression, tracer))) return 'likely';
      const { leaves, through } = tracer.trace(expression);
      if (leaves.some((leaf) => OPEN.has(leaf.kind) && same.has(keyOf(leaf)))) return 'likely';
      const list = listingAround(expression, lists, tracer);
      if (list !== undefined) return list;
      const isPassed = [...through].some((node) => passed.has(node as ts.PropertySignature));
      return isPassed || leaves.some(isListed) ? 'possible' : undefined;
    },
  };
}

/**
 * `models.filter(({ id }) => id.startsWith('gpt-'))` where the vendor's models are listed: what is left out there can be
 * chosen nowhere; of what else is asked of them the report is enough.
 */
function listingAround(
  expression: ts.Expression,
  lists: ReadonlySet<ts.Node>,
  { bindings }: Tracer,
): 'likely' | 'possible' | undefined {
  const head = lists.size === 0 ? undefined : headOf(expression);
  const bound = head === undefined ? undefined : bindings.bind(head);
  const item = bound?.kind === 'declaration' ? ts.findAncestor(bound.node, ts.isParameter) : undefined;
  const callback = item?.parent;
  const call = callback?.parent;
  if (item === undefined || call === undefined || !ts.isCallExpression(call)) return undefined;
  const isId =
    expression === head ? bound?.kind === 'declaration' && nameOfId(bound.node) : /\.id$/.test(expression.getText());
  if (!isId || ts.findAncestor(call, (node) => lists.has(node)) === undefined) return undefined;
  return memberName(unwrap(call.expression)) === 'filter' ? 'likely' : 'possible';
}

/** `({ id }) =>` */
function nameOfId(node: ts.Node): boolean {
  return ts.isBindingElement(node) && (node.propertyName ?? node.name).getText() === 'id';
}

/** What the program names itself, in a list that its users choose from. */
function isListed(leaf: Leaf): boolean {
  return leaf.kind === 'string' && openAIModel(leaf.node.text) !== undefined;
}

/** A field that an interface declares is filled by many: another value of that shape need not be this one. */
function isShared(leaf: Leaf): boolean {
  return 'node' in leaf && ts.isPropertySignature(leaf.node);
}

/** The model as a call writes it. */
function modelOf({ parts }: ApiCall): ts.Expression[] {
  return parts.literals.flatMap((literal) => {
    const property = propertyOf(literal, 'model');
    if (property === undefined || ts.isMethodDeclaration(property)) return [];
    return [unwrap(ts.isPropertyAssignment(property) ? property.initializer : property.name)];
  });
}

/** `settings.model` here and there, where `settings` is the same. */
function isSameName(one: ts.Expression, other: ts.Expression, { bindings }: Tracer): boolean {
  if (one.getSourceFile() !== other.getSourceFile() || one.getText() !== other.getText()) return false;
  const [first, second] = [headOf(one), headOf(other)].map((head) => (head === undefined ? undefined : bind(head)));
  return first !== undefined && first === second;

  function bind(head: ts.Identifier): ts.Node | undefined {
    const bound = bindings.bind(head);
    return bound?.kind === 'declaration' ? bound.node : undefined;
  }
}

function headOf(node: ts.Expression): ts.Identifier | undefined {
  if (ts.isPropertyAccessExpression(node)) return headOf(unwrap(node.expression));
  return ts.isIdentifier(node) ? node : undefined;
}
