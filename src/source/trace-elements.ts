import { type Flow, flowOf, join, NOTHING, ORIGINS } from './flow.ts';
import { returnsOf } from './returns.ts';
import type { Tracer } from './trace.ts';
import { propertyValue } from './trace-object.ts';
import { ts } from './ts.ts';

/** What any index into a list, record or enum can give. */
export function traceElements(flow: Flow, tracer: Tracer): Flow {
  const flows = flow.leaves.map((leaf): Flow => {
    // What comes from everywhere is not visible in the end; of a registry with a thousand modules each would be read for it.
    const parts = leaf.kind === 'array' ? leaf.node.elements : leaf.kind === 'object' ? leaf.node.properties : [];
    if (parts.length > ORIGINS && leaf.kind !== 'env-object' && leaf.kind !== 'module')
      return flowOf({ kind: 'unknown', node: leaf.node, path: [] });
    if (leaf.kind === 'array')
      return tracer.once('[]', leaf.node, () =>
        join(leaf.node.elements.map((element) => elementFlow(element, tracer))),
      );
    if (leaf.kind === 'enum') return join(leaf.node.members.map((member) => tracer.declaration(member)));
    // Nobody indexes into a record that stays empty: it is filled where nobody sees it.
    if (leaf.kind === 'object' && leaf.node.properties.length > 0)
      return tracer.once('[]', leaf.node, () =>
        join(leaf.node.properties.map((property) => propertyFlow(property, tracer))),
      );
    return leaf.kind === 'undefined' || leaf.kind === 'module' || leaf.kind === 'env-object'
      ? NOTHING
      : flowOf({ kind: 'unknown', node: leaf.node, path: [] });
  });
  const elements = join(flows);
  return { leaves: elements.leaves, through: new Set([...flow.through, ...elements.through]) };
}

function elementFlow(element: ts.Expression, tracer: Tracer): Flow {
  return ts.isSpreadElement(element) ? traceElements(tracer.trace(element.expression), tracer) : tracer.trace(element);
}

/** What stands at one position of a list; behind a spread, any of its elements. */
export function elementAt(list: ts.ArrayLiteralExpression, position: number, tracer: Tracer): Flow {
  const element = list.elements[position];
  if (element === undefined || list.elements.slice(0, position + 1).some(ts.isSpreadElement))
    return traceElements(flowOf({ kind: 'array', node: list }), tracer);
  return tracer.trace(element);
}

function propertyFlow(property: ts.ObjectLiteralElementLike, tracer: Tracer): Flow {
  if (ts.isSpreadAssignment(property)) return traceElements(tracer.trace(property.expression), tracer);
  if (ts.isGetAccessor(property)) return join([returnsOf(property, tracer)], property);
  if (ts.isSetAccessor(property)) return NOTHING;
  return join([propertyValue(property, tracer)], property);
}
