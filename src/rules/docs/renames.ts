import { isEnvFile } from '../../pipeline/interest.ts';
import type { RuleContext } from '../context.ts';

/** A variable as documentation has to speak of it. */
export interface Rename {
  readonly from: string;
  readonly to: string;
  /** Other code goes on reading the old name. */
  readonly isShared: boolean;
}

/**
 * Variables that take another name, now or in an earlier run: then the code reads the target's name already, and nothing
 * reads the SDK's.
 */
export function renames({ env, target, inventory }: RuleContext): Rename[] {
  if (target === null) return [];
  const moving = env.variables
    .filter(({ name, to }) => to !== name)
    .map(({ name, to, isShared }) => ({ from: name, to, isShared }));
  const { index } = inventory.tracer;
  const inFiles = [...inventory.texts].flatMap(([path, text]) => (isEnvFile(path) ? [text] : []));
  const isNamed = (name: string) =>
    index.identifiers.has(name) || index.strings.has(name) || inFiles.some((text) => text.includes(name));
  const defaults = [
    { from: 'OPENAI_API_KEY', to: target.apiKeyEnv },
    { from: 'OPENAI_BASE_URL', to: target.baseURLEnv },
  ];
  const moved = defaults.filter(({ from, to }) => to !== from && isNamed(to) && !isNamed(from));
  return [...moving, ...moved.map((each) => ({ ...each, isShared: false }))];
}
