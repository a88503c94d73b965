import { http as words } from '../../messages/http.ts';
import { isCompared } from '../../source/http/address-text.ts';
import type { FileIndex } from '../../source/index-files.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** What pages of the web product ask its own servers: no part of the API, and no link for people either. */
const BACK_END = /^https:\/\/(?:chat\.openai|chatgpt)\.com\/(?:backend-|api\/|cdn-cgi\/|public-api\b)/;

/** Requests to the servers behind ChatGPT's pages: no vendor has the like, so they stay as they are. */
export const webProductRule: Rule = {
  id: 'http/web-product',
  family: 'http',
  find: ({ inventory, target }) =>
    addresses(inventory.tracer.index)
      .filter((node) => !isInTest(node))
      .map((node) =>
        at(node, {
          rule: 'http/web-product',
          kind: 'endpoint',
          confidence: 'certain',
          action: target === null ? 'manual' : 'blocked',
          message: target === null ? words.webProduct.found : words.webProduct.stays(target.provider.name),
        }),
      ),
};

function addresses({ strings, templates }: FileIndex): ts.Node[] {
  const texts = [...strings].flatMap(([text, nodes]) => (BACK_END.test(text) ? nodes : []));
  const isSent = (node: ts.StringLiteralLike) => !isCompared(node) && !ts.isJsxAttribute(node.parent);
  return [...texts.filter(isSent), ...templates.map(({ head }) => head).filter(({ text }) => BACK_END.test(text))];
}
