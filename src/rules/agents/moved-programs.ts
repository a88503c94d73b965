import type { Provider } from '../../providers/provider.ts';
import { isOfAgents } from '../../source/libraries/agents/settings.ts';
import { programsOf } from '../../source/programs.ts';
import type { ts } from '../../source/ts.ts';
import { placeOf } from '../../target.ts';
import type { RuleContext } from '../context.ts';

/** The programs whose agents move. */
export interface MovedPrograms {
  /** Whose chats become. */
  readonly provider: Provider;
  /** Files in which something asks that moves. */
  readonly files: readonly ts.SourceFile[];
  /** Whether a file is part of such a program. */
  has(file: ts.SourceFile): boolean;
}

/** Undefined while no target is chosen. */
export function movedPrograms({ inventory, verdicts, target }: RuleContext): MovedPrograms | undefined {
  if (target === null) return undefined;
  const { together } = programsOf(inventory.tracer);
  const moved = inventory.calls.filter(
    (call) => isOfAgents(call) && call.resource === 'chat.completions' && verdicts.calls.get(call)?.fate === 'moves',
  );
  const files = [...new Set(moved.map(({ node }) => node.getSourceFile()))];
  return {
    provider: placeOf(target, 'chat.completions').provider,
    files,
    has: (file) => files.some((each) => together(each, file)),
  };
}
