import { rules as words } from '../../messages/rules.ts';
import { type Client, optionNames } from '../../source/clients.ts';
import { isInside } from '../../source/is-inside.ts';
import { nameOf, propertyOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import type { Found } from '../find.ts';
import { settingsOf } from './address-settings.ts';
import type { MoveContext } from './client-options.ts';
import type { OptionChange } from './option-change.ts';

/** What only OpenAI's own platform knows is taken out; what is spread in from elsewhere is told of. */
export function platformChanges(
  client: Client,
  options: ts.ObjectLiteralExpression,
  { target, inventory: { tracer } }: MoveContext,
): OptionChange[] {
  const literal = settingsOf(client).literal ?? options;
  const names = Object.values(optionNames(client).platform);
  const vendor = target.provider.name;
  const gone = new Set<ts.Node>();
  return names.flatMap((name): OptionChange[] => {
    const place = placeOf(name, { literal, names, tracer });
    if (place === undefined) return broughtFromElsewhere(name, { client, literal, vendor, tracer });
    const { property, within } = place;
    const found: Found = { ...clientBase(client), action: 'rewrite', message: words.client.organization(name, vendor) };
    if (gone.has(property)) return [{ node: property, found }];
    gone.add(property);
    return [{ node: property, found, literal: within, change: { kind: 'remove', property } }];
  });
}

interface Place {
  readonly property: ts.ObjectLiteralElementLike;
  readonly within: ts.ObjectLiteralExpression;
}

interface Written {
  readonly literal: ts.ObjectLiteralExpression;
  readonly names: readonly string[];
  readonly tracer: Tracer;
}

/** The option itself, or what is spread in for it: of `...(org && { organization: org })` nothing is left to spread. */
function placeOf(name: string, { literal, names, tracer }: Written): Place | undefined {
  const own = propertyOf(literal, name);
  if (own !== undefined) return { property: own, within: literal };
  for (const spread of literal.properties.filter(ts.isSpreadAssignment))
    for (const leaf of tracer.trace(spread.expression).leaves) {
      const property = leaf.kind === 'object' && isInside(leaf.node, spread) ? propertyOf(leaf.node, name) : undefined;
      if (property === undefined || leaf.kind !== 'object') continue;
      const isAlone = leaf.node.properties.every((each) => names.includes(nameOf(each.name) ?? ''));
      return isAlone ? { property: spread, within: literal } : { property, within: leaf.node };
    }
  return undefined;
}

/** `new OpenAI({ ...settings })`: others may take the same settings. */
function broughtFromElsewhere(
  name: string,
  options: {
    readonly client: Client;
    readonly literal: ts.ObjectLiteralExpression;
    readonly vendor: string;
    readonly tracer: Tracer;
  },
): OptionChange[] {
  const { client, literal, vendor, tracer } = options;
  const spread = literal.properties
    .filter(ts.isSpreadAssignment)
    .find(({ expression }) => isGiven(expression, name, tracer));
  if (spread === undefined) return [];
  const message = words.client.organizationSpread(name, vendor);
  return [{ node: spread, found: { ...clientBase(client), action: 'manual', message, todo: message } }];
}

function isGiven(value: ts.Expression, name: string, tracer: Tracer): boolean {
  const { leaves } = tracer.trace(value);
  return leaves.some((leaf) => leaf.kind === 'object' && propertyOf(leaf.node, name) !== undefined);
}
