import { aiSdk as words } from '../../messages/ai-sdk.ts';
import type { AiSdkPackage } from '../../providers/ai-sdk-package.ts';
import { judgeParam } from '../../providers/compat.ts';
import type { Provider } from '../../providers/provider.ts';
import type { ApiSupport } from '../../providers/support.ts';
import type { ApiCall } from '../../source/calls.ts';
import { isAiSdkClient } from '../../source/libraries/ai-sdk/client.ts';
import { isNamedGeneration, namedModel } from '../../source/libraries/ai-sdk/gateway.ts';
import { openAIsId } from '../../source/libraries/prefixed-id.ts';
import type { Place } from '../../target.ts';
import { MADE_FOR, packageFor } from './package-for.ts';

/** What a vendor serves of a model's API, as far as a package of the AI SDK makes such models. */
export function reachOf(call: ApiCall, { provider }: Place): ApiSupport {
  const support = provider.apis[call.resource];
  const client = call.clients.find(isAiSdkClient);
  if ((client?.instance.kind === 'gateway' || isNamedGeneration(call)) && !isWritten(call))
    return { ...support, action: 'manual', note: words.reach.named };
  if (support.action !== 'rewrite' || client === undefined || call.resource === 'chat.completions') return support;
  const made = MADE_FOR[call.resource];
  const found =
    made === undefined ? undefined : packageFor(provider, { major: client.instance.major, made: new Set([made]) });
  if (found === undefined) return { ...support, action: 'manual', note: words.reach.none(call.resource) };
  return made === 'image' && !getsImages(found, provider)
    ? { ...support, action: 'manual', note: words.reach.links(found.name) }
    : support;
}

/** Whether every name that a gateway is asked for is one of OpenAI's, and where it is asked an edit can put a model. */
function isWritten(call: ApiCall): boolean {
  const leaves = call.model?.leaves ?? [];
  const isOwn = leaves.every(
    (leaf) => leaf.kind === 'undefined' || (leaf.kind === 'string' && openAIsId(leaf.node.text) !== undefined),
  );
  return isOwn && (!isNamedGeneration(call) || namedModel(call) !== undefined);
}

/** Whether images come as the package's models ask for them, and read them. */
function getsImages({ images }: AiSdkPackage, { params }: Provider): boolean {
  if (images === undefined || images === 'any') return images === 'any';
  const judged = judgeParam({
    operation: 'images',
    rules: params.images,
    name: 'response_format',
    value: 'b64_json',
    models: [],
    given: {},
  });
  if (judged === undefined || images === 'base64') return judged === undefined;
  const isRefusal = judged.verdict.kind === 'reject' || judged.verdict.kind === 'value';
  return !isRefusal || judged.rule.wire === 'ignored';
}
