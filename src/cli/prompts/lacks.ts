import { prompts as words } from '../../messages/en/prompts.ts';
import type { Usage } from '../../pipeline/run.ts';
import type { Provider } from '../../providers/provider.ts';

/** What a vendor lacks of what this repository calls, one phrase each: what it has not at all, then what needs hands. */
export function lacks({ apis }: Pick<Provider, 'apis'>, resources: Usage['resources']): string[] {
  const phrases = (action: 'blocked' | 'manual') =>
    [...resources]
      .filter(([resource]) => apis[resource].action === action)
      .map(([resource, files]) => words.lacks[action](words.resources[resource], files.length));
  return [...phrases('blocked'), ...phrases('manual')];
}
