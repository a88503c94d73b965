import { findConstructions } from '../../constructions.ts';
import type { Leaf } from '../../flow.ts';
import type { LibraryFinder } from '../library.ts';
import { modelKind } from './classes.ts';
import { toCall } from './model-call.ts';
import { type ModelClass, toClient } from './model-client.ts';
import { langChainModule } from './release.ts';

/** Models of LangChain's: each is a connection and the calls that are made through it at once. */
export const findLangChain: LibraryFinder = (materials) => {
  const { tracer } = materials;
  const clients = findConstructions(tracer, classOf).all.map((made) => toClient(made, materials));
  return { clients, calls: clients.map((client) => toCall(client, tracer)) };
};

function classOf(leaf: Leaf): ModelClass | undefined {
  if (leaf.kind !== 'external') return undefined;
  const name = leaf.path.at(-1) ?? '';
  const kind = leaf.path.length <= 2 ? modelKind(name) : undefined;
  const module = kind === undefined ? undefined : langChainModule(leaf.specifier);
  return kind === undefined || module === undefined ? undefined : { name, kind, module };
}
