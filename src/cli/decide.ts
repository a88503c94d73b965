import type { Usage } from '../pipeline/run.ts';
import type { Target } from '../target.ts';
import { foldOptions, type Scope } from './options.ts';
import type { Ask } from './prompts/ask.ts';
import { askMissing } from './prompts/ask-missing.ts';
import type { Session } from './session.ts';
import type { Settings } from './settings.ts';
import { targetOf } from './target.ts';
import type { Terminal } from './terminal.ts';

export interface Decision {
  readonly target: Target;
  readonly scope: Scope;
  /** What was answered, in the form of flags. */
  readonly answers: Settings;
}

/** Settles what to do: by flags and config, and by questions where they may be asked. Throws UserError or Interrupted. */
export async function decide(
  { root, settings }: Session,
  { usage, ask }: { readonly usage: Usage; readonly ask: Ask | undefined },
): Promise<Decision> {
  const answers = ask ? await askMissing({ ask, known: settings, usage }) : {};
  const { target, scope } = foldOptions(root, { ...settings, ...answers });
  return { target: targetOf(target), scope, answers };
}

/** undefined where nobody can be asked. inquirer is loaded only where somebody can. */
export async function openQuestions(terminal: Terminal, signal: AbortSignal): Promise<Ask | undefined> {
  if (!terminal.interactive) return undefined;
  const { openAsk } = await import('./prompts/ask.ts');
  return openAsk(signal);
}
