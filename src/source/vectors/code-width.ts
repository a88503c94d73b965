import { openAIModelFacts } from '../../openai/model-facts.ts';
import type { ApiCall } from '../calls.ts';
import type { Leaf } from '../flow.ts';
import type { Inventory } from '../inventory.ts';
import { modelIds } from '../model-ids.ts';
import { propertyOf } from '../syntax.ts';
import { isInTest } from '../test-file.ts';
import { ts } from '../ts.ts';

/** How wide the vectors of an embedding call are, before it moves. */
export interface CodeWidth {
  /**
   * `literal`: the call asks for the one width of `widths`. `default`: it asks for none, so its models decide.
   * `open`: it asks for what only the run knows; then `widths` are the likely ones.
   */
  readonly from: 'literal' | 'default' | 'open';
  readonly widths: readonly number[];
}

/** Reads the width from `dimensions`, or from the models that reach the call. */
export function codeWidths(call: ApiCall, { tracer, valuesOf }: Pick<Inventory, 'tracer' | 'valuesOf'>): CodeWidth {
  const written = writtenValues(call).flatMap((value) => tracer.trace(value).leaves);
  const literals = written.flatMap(numberOf);
  const [only] = literals;
  if (only !== undefined && literals.length === 1 && written.length === 1) return { from: 'literal', widths: [only] };
  const named = (call.model?.leaves ?? []).flatMap((leaf) => modelIds(call, leaf, { valuesOf }));
  const defaults = [...named, ...unnamed(call)].map((id) => openAIModelFacts(id)?.width);
  const widths = [...new Set([...literals, ...defaults.filter((width) => width !== undefined)])];
  return { from: written.length === 0 ? 'default' : 'open', widths };
}

/** The model that a library asks for by itself. */
function unnamed({ library }: ApiCall): string[] {
  const model = library?.sends?.model;
  return typeof model === 'string' ? [model] : [];
}

/** What is given as `dimensions`, in each of the literals that the parameters are made of. */
function writtenValues({ node, parts }: ApiCall): ts.Expression[] {
  return parts.literals.flatMap((literal) => {
    const property = propertyOf(literal, 'dimensions');
    if (property === undefined || ts.isMethodDeclaration(property)) return [];
    if (isInTest(literal) && !isInTest(node)) return [];
    return [ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer];
  });
}

function numberOf(leaf: Leaf): number[] {
  const value = leaf.kind === 'literal' ? Number(leaf.node.getText().replaceAll('_', '')) : Number.NaN;
  return Number.isInteger(value) && value > 0 ? [value] : [];
}
