import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { RuleContext } from '../context.ts';
import type { EnvLine } from './env-file.ts';
import { isReached } from './reached.ts';
import type { EnvVariable } from './variable.ts';

/** Whether code that runs beside the file reads the variable from now on, whatever it was called there before. */
export function isNeededBeside({ to }: EnvVariable, file: string, { env, inventory }: RuleContext): boolean {
  const alike = env.variables.filter((other) => other.to === to || other.also.includes(to));
  return alike.some(({ homes }) => isReached(homes, file, inventory));
}

/** A gateway was let use OpenAI's key, by whatever name its own is known: what its model needs now stands beside that. */
export function keyOfGateway(
  line: EnvLine,
  { file, names, context }: { file: string; names: ReadonlySet<string>; context: RuleContext },
): string | undefined {
  if (context.target === null || line.isComment || !/KEY$/.test(line.name)) return undefined;
  const own = context.env.variables.filter(
    ({ name, role, homes }) =>
      role === 'key' && !isOpenAIEnvName(name) && !names.has(name) && isReached(homes, file, context.inventory),
  );
  return own.flatMap(({ name, to, also }) => [...(to === name ? [] : [to]), ...also]).find((to) => !names.has(to));
}
