import type { ParamValue } from '../../providers/param-rule.ts';

/** Body fields as one writes them: `thinking: {"type":"disabled"}`. */
export function fieldTexts(fields: Readonly<Record<string, ParamValue>>): string[] {
  return Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
}
