import { http as words } from '../../messages/http.ts';
import { openAIModel } from '../../openai/models.ts';
import { isOtherVendorsEnv } from '../../openai/other-vendors.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import { findOpenRequests, type OpenRequest } from '../../source/http/open-requests.ts';
import type { Tracer } from '../../source/trace.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import { registryNear } from '../told-registries.ts';
import { keysIn } from './request-variables.ts';

/**
 * Requests in OpenAI's manner to a host that only the run knows, where the key or the model says whose it is at first. No
 * edit leads them anywhere.
 */
export const openRequestRule: Rule = {
  id: 'http/open-request',
  family: 'http',
  find: (context) => {
    const { tracer, calls, island } = context.inventory;
    return findOpenRequests(tracer, calls)
      .filter((request) => isOpenAIs(request, tracer))
      .map(({ node, asked }) => {
        const base = { rule: 'http/open-request', kind: 'endpoint', confidence: 'possible' } as const;
        const entry = registryNear(island.pathOf(node), context);
        const action = entry === undefined ? 'manual' : 'none';
        const message = 'path' in asked ? words.request.open(asked.path) : words.request.openWhole(asked.variable);
        return at(node, { ...base, action, message });
      });
  },
};

function isOpenAIs({ node, asked, content: { body, authorizations } }: OpenRequest, tracer: Tracer): boolean {
  if (asked.variable !== undefined && isOtherVendorsEnv(asked.variable)) return false;
  const models = body === undefined ? [] : tracer.member(body, 'model', node).leaves;
  const keys = authorizations.flatMap((value) => keysIn(value, { tracer }));
  return (
    keys.some(({ name }) => isOpenAIEnvName(name)) ||
    models.some((leaf) => leaf.kind === 'string' && openAIModel(leaf.node.text) !== undefined)
  );
}
