import { ROUTABLE } from '../../openai/surface.ts';
import { isComponent } from '../../source/embedded/component-path.ts';
import { type Place, seenFrom, type Target } from '../../target.ts';
import { type MoveContext, readKey } from '../openai-sdk/client-options.ts';
import type { Form } from './candidates.ts';
import type { Factory } from './factory.ts';
import { factoryEdits } from './module-text.ts';
import { mostOf } from './most-of.ts';
import type { ReadCandidate } from './sharing.ts';

interface Founding {
  readonly place: Place;
  readonly shared: readonly ReadCandidate[];
  readonly path: string;
  readonly form: Form;
  readonly context: MoveContext;
}

/** A function that gives what most clients of a place are given; an address of a variable only where all have it. */
export function newFactory({ place, shared, path, form, context }: Founding): Factory {
  const { target } = context;
  const own = shared.filter((each) => each.place === place);
  // All functions of a module have the manners of one file: their imports would differ, and stand there twice.
  const like = shared.find(({ node }) => !isComponent(node.getSourceFile().fileName)) ?? shared[0];
  if (like === undefined) throw new Error('no client to build a module for');
  const seen = { ...context, target: seenFrom(target, place) };
  const second =
    own.length > 0 ? undefined : readKey(like.client, like.node.getSourceFile(), seen).replaceAll('"', "'");
  const key = second ?? mostOf(own.flatMap((each) => (each.key === undefined ? [] : [each.key.text])));
  const addresses = new Set(own.map(({ address }) => address?.text));
  const [address] = addresses.size === 1 ? addresses : [];
  const wanted = { path, name: factoryName(place, target), key, address: address ?? literalOf(place) };
  const sdk = mostOf(shared.map(({ sdk: { specifier } }) => specifier)) ?? 'openai';
  const { name: vendor } = place.provider;
  return { ...wanted, edits: factoryEdits({ ...wanted, form, sdk, vendor, like: like.node.getSourceFile() }) };
}

/** `createClient`; for what goes elsewhere, `createEmbeddingsClient`. */
function factoryName(place: Place, target: Target): string {
  const capability = place === target ? undefined : ROUTABLE.find((each) => target.routes[each] === place);
  return `create${capability === undefined ? '' : capability.charAt(0).toUpperCase() + capability.slice(1)}Client`;
}

/** A place's address as code that has single quotes. */
export function literalOf({ baseURL }: Place): string {
  return `'${baseURL}'`;
}
