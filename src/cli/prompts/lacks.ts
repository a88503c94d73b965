import { prompts as words } from '../../messages/prompts.ts';
import type { Usage } from '../../pipeline/run.ts';
import type { Provider } from '../../providers/provider.ts';

/** As many phrases as fit beside a vendor's name; more than these are drawn together. */
const FEW = 2;

/** What a vendor lacks of what this repository calls: what it has not at all, then what needs hands. */
export function lacks({ apis }: Pick<Provider, 'apis'>, resources: Usage['resources']): string[] {
  const parts = (action: 'blocked' | 'manual') =>
    [...resources]
      .filter(([resource]) => apis[resource].action === action)
      .map(([resource, files]) => ({ part: words.resources[resource], files: files.length }));
  const [blocked, manual] = [parts('blocked'), parts('manual')];
  if (blocked.length + manual.length > FEW)
    return [
      ...(blocked.length > 0 ? [words.lacks.allBlocked(blocked)] : []),
      ...(manual.length > 0 ? [words.lacks.allManual(manual)] : []),
    ];
  return [
    ...blocked.map(({ part, files }) => words.lacks.blocked(part, files)),
    ...manual.map(({ part, files }) => words.lacks.manual(part, files)),
  ];
}
