import type { RuleContext } from '../context.ts';

/** Files whose code reads the variables: those of moved clients, and wherever else the names stand. */
export function homesOf({ inventory, verdicts, env }: RuleContext): string[] {
  const { pathOf } = inventory.island;
  const clients = [...verdicts.clients].flatMap(([{ node }, { fate }]) => (fate === 'moves' ? [node] : []));
  const readings = env.variables.flatMap(({ moved }) => moved.map(({ node }) => node));
  return [...new Set([...clients, ...readings].map((node) => pathOf(node)))];
}
