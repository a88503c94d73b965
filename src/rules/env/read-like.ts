import { isEnvObject } from '../../source/env-object.ts';
import { envOwner } from '../../source/trace-env.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { isHandedIn } from './handed-in.ts';
import { readEnv } from './read-env.ts';

interface Place {
  /** Where it is read from now on. */
  readonly node: ts.Node;
  readonly context: Pick<RuleContext, 'inventory'>;
}

/** A variable as another one is read: a bundler lets it through by its object, and a worker is handed what holds it. */
export function readLike(access: ts.Node, name: string, { node, context }: Place): string {
  const owner = envOwner(access);
  const text = owner?.getText() ?? '';
  const isBundled = /\bimport\.meta\b/.test(text) && /\benv\b/.test(text);
  if (isBundled && !(owner !== undefined && isEnvObject(owner))) return `import.meta.env.${name}`;
  const isAtHand = owner !== undefined && isHandedIn(owner, node, context.inventory.tracer);
  return isBundled || isAtHand ? `${text}.${name}` : readEnv(name, node, context);
}
