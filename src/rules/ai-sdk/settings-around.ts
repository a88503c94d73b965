import type { Inventory } from '../../source/inventory.ts';
import type { Generation } from '../../source/libraries/ai-sdk/generations.ts';
import { compareVersions } from '../../source/sdk-version.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';

/** Where options of a generation's models are put that it does not write yet. */
export interface SettingsAround {
  readonly literal: ts.ObjectLiteralExpression;
  /** The option of Mastra's that they go into; undefined where the literal takes them itself. */
  readonly within: string | undefined;
  /** What gives the model. */
  readonly model: ts.ObjectLiteralElementLike | undefined;
}

/** Undefined where no literal is in view, or an old release has no one place for them. */
export function settingsAround(generation: Generation, { versions, island }: Inventory): SettingsAround | undefined {
  const { parts, mastra, node } = generation;
  const given = mastra === 'memory' ? 'embedder' : 'model';
  const literal = parts.literals.find((each) => propertyOf(each, given) !== undefined);
  if (literal === undefined) return undefined;
  const model = propertyOf(literal, given);
  if (mastra === undefined || mastra === 'asking') return { literal, within: undefined, model };
  const within = mastra === 'memory' ? 'embedderOptions' : defaultsOf(versions.of('@mastra/core', island.pathOf(node)));
  if (within === undefined) return undefined;
  const written = propertyOf(literal, within);
  if (written === undefined) return { literal, within, model };
  const value = ts.isPropertyAssignment(written) ? unwrap(written.initializer) : undefined;
  return value !== undefined && ts.isObjectLiteralExpression(value)
    ? { literal: value, within: undefined, model }
    : undefined;
}

/** What an agent calls the options that it asks with by itself: one name from 1.0 on, another since 0.20, several before. */
function defaultsOf(version: ReturnType<Inventory['versions']['of']>): string | undefined {
  if (version === undefined || compareVersions(version.lowest, '1.0.0') >= 0) return 'defaultOptions';
  return compareVersions(version.lowest, '0.20.0') >= 0 ? 'defaultVNextStreamOptions' : undefined;
}
