import { rules as words } from '../../messages/rules.ts';
import { type Client, optionNames } from '../../source/clients.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import type { Found } from '../find.ts';
import { settingsOf } from './address-settings.ts';
import type { OptionChange } from './option-change.ts';

/** What only OpenAI's own platform knows is taken out. */
export function platformChanges(client: Client, options: ts.ObjectLiteralExpression, vendor: string): OptionChange[] {
  const literal = settingsOf(client).literal ?? options;
  return Object.values(optionNames(client).platform).flatMap((name) => {
    const property = propertyOf(literal, name);
    if (property === undefined) return [];
    const found: Found = { ...clientBase(client), action: 'rewrite', message: words.client.organization(name, vendor) };
    return [{ node: property, found, literal, change: { kind: 'remove', property } }];
  });
}
