import { memberName, unwrap } from './syntax.ts';
import { ts } from './ts.ts';

/** `process.env`, `globalThis.process.env`, `import.meta.env`, `Bun.env`, `Deno.env`. */
export function isEnvObject(node: ts.Expression): boolean {
  const expression = unwrap(node);
  if (memberName(expression) !== 'env') return false;
  const owner = unwrap((expression as ts.PropertyAccessExpression).expression);
  if (ts.isMetaProperty(owner)) return true;
  const name = ts.isIdentifier(owner) ? owner.text : memberName(owner);
  return name === 'process' || name === 'Bun' || name === 'Deno';
}

/** `env` of `env(c)`, `getEnv` of `getEnv()`: what is called after the environment that it gives. */
export function isEnvFunction(callee: ts.Expression): boolean {
  return ts.isIdentifier(callee) && /^(?:get|use)?env$/i.test(callee.text);
}

/** A variable's name that says what it is of, so that no other setting is called so: OPENAI_API_KEY, CHATGPT_MODEL. */
export function isTellingEnvName(name: string): boolean {
  return isOpenAIEnvName(name) || (/^[A-Z][A-Z0-9_]*$/.test(name) && name.split('_').includes('MODEL'));
}

/** A variable's name that speaks of OpenAI: OPENAI_API_KEY, VITE_OPENAI_KEY, OPEN_AI_TOKEN. */
export function isOpenAIEnvName(name: string): boolean {
  return /^[A-Z][A-Z0-9_]*$/.test(name) && /(?:^|_)OPEN_?AI(?:_|$)/.test(name);
}
