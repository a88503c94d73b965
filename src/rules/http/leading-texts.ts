import { type Client, optionFlow } from '../../source/clients.ts';
import type { Inventory } from '../../source/inventory.ts';
import type { ts } from '../../source/ts.ts';

/** Texts that a request's or a client's address is made of. */
export function leadingTexts(inventory: Inventory): ReadonlySet<ts.Node> {
  const ofRequests = inventory.calls.flatMap(({ http }) =>
    (http?.addresses ?? []).flatMap(({ pieces, through }) => [
      ...pieces.flatMap((piece) => (piece.kind === 'text' && piece.node !== undefined ? [piece.node] : [])),
      ...through,
    ]),
  );
  return new Set([...ofRequests, ...inventory.clients.all.flatMap((client) => textsOf(client, inventory))]);
}

function textsOf(client: Client, { tracer }: Inventory): ts.Node[] {
  const second = client.sdk === 'library' ? undefined : client.node.arguments?.[1];
  const flows = [
    optionFlow(client, 'baseURL', tracer),
    optionFlow(client, 'basePath', tracer),
    ...(second === undefined ? [] : [tracer.trace(second)]),
  ];
  return flows.flatMap(({ leaves, through }) => [
    ...leaves.flatMap((leaf): ts.Node[] => {
      const [span] = leaf.kind === 'template' ? leaf.node.templateSpans : [];
      const head = span === undefined ? [] : tracer.trace(span.expression).leaves;
      return 'node' in leaf ? [leaf.node, ...head.flatMap((inner) => ('node' in inner ? [inner.node] : []))] : [];
    }),
    ...through,
  ]);
}
