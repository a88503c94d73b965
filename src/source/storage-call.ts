import { memberName } from './syntax.ts';
import type { ts } from './ts.ts';

/** `localStorage.getItem('X')`, `SecureStore.setItemAsync('X', key)`: what the user's device keeps, under a name of its own. */
export function isStorageCall({ expression }: ts.CallExpression): boolean {
  return /^(?:get|set|remove|delete)Item(?:Async)?$/.test(memberName(expression) ?? '');
}
