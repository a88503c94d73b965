import type { Family } from '../finding.ts';
import { apiRule as agentsApiRule } from './agents/api.ts';
import { callRule as agentsCallRule } from './agents/call.ts';
import { clientRule as agentsClientRule } from './agents/client.ts';
import { importRule as agentsImportRule } from './agents/import.ts';
import { agentsMockRule } from './agents/mock.ts';
import { paramRule as agentsParamRule } from './agents/param.ts';
import { platformRule as agentsPlatformRule } from './agents/platform.ts';
import { replayRule as agentsReplayRule } from './agents/replay.ts';
import { tracingRule as agentsTracingRule } from './agents/tracing.ts';
import { callRule as aiSdkCallRule } from './ai-sdk/call.ts';
import { clientRule as aiSdkClientRule } from './ai-sdk/client.ts';
import { creatorRule } from './ai-sdk/creator.ts';
import { gatewayNameRule } from './ai-sdk/gateway-name.ts';
import { importRule as aiSdkImportRule } from './ai-sdk/import.ts';
import { mockRule as aiSdkMockRule } from './ai-sdk/mock.ts';
import { objectRule as aiSdkObjectRule } from './ai-sdk/objects.ts';
import { paramRule as aiSdkParamRule } from './ai-sdk/param.ts';
import { platformRule as aiSdkPlatformRule } from './ai-sdk/platform.ts';
import { textRule } from './docs/text.ts';
import { accessRule } from './env/access.ts';
import { actionBuildRule } from './env/action-build.ts';
import { composeRule } from './env/compose.ts';
import { dockerfileRule } from './env/dockerfile.ts';
import { fileRule } from './env/file.ts';
import { hostingRule } from './env/hosting.ts';
import { infrastructureRule } from './env/infrastructure.ts';
import { kubernetesRule } from './env/kubernetes.ts';
import { otherLanguageRule } from './env/other-language.ts';
import { pipelineRule } from './env/pipeline.ts';
import { runtimeConfigRule } from './env/runtime-config.ts';
import { shellRule } from './env/shell.ts';
import { tasksRule } from './env/tasks.ts';
import { workflowRule } from './env/workflow.ts';
import { genkitImportRule } from './genkit/import.ts';
import { genkitParamRule } from './genkit/param.ts';
import { endpointRule } from './http/endpoint.ts';
import { headersRule } from './http/headers.ts';
import { hostRule } from './http/host.ts';
import { keyShapeRule } from './http/key-shape.ts';
import { openRequestRule } from './http/open-request.ts';
import { policyRule } from './http/policy.ts';
import { proxyRule } from './http/proxy.ts';
import { requestRule } from './http/request.ts';
import { webProductRule } from './http/web-product.ts';
import { CALLING } from './in-play.ts';
import { langChainClientRule } from './langchain/client.ts';
import { langChainEffortRule } from './langchain/effort.ts';
import { langChainImportRule } from './langchain/import.ts';
import { structuredOutputRule } from './langchain/structured-output.ts';
import { langChainToolsRule } from './langchain/tools.ts';
import { libraryCallRule } from './library-call.ts';
import { libraryClientRule } from './library-client.ts';
import { batchRule } from './llamaindex/batch.ts';
import { fallbackRule } from './llamaindex/fallback.ts';
import { llamaIndexImportRule } from './llamaindex/import.ts';
import { llamaIndexParamRule } from './llamaindex/param.ts';
import { unlistedRule } from './llamaindex/unlisted.ts';
import { dependencyRule } from './manifest/dependency.ts';
import { hostRule as manifestHostRule } from './manifest/host.ts';
import { routerRule } from './mastra/router.ts';
import { expectedClientRule } from './mocks/expected-client.ts';
import { expectedModelRule } from './mocks/expected-model.ts';
import { expectedParamRule } from './mocks/expected-param.ts';
import { snapshotRule } from './mocks/snapshot.ts';
import { standInRule } from './mocks/stand-in.ts';
import { callRule } from './openai-sdk/call.ts';
import { clientRule } from './openai-sdk/client.ts';
import { contentPartsRule } from './openai-sdk/content-parts.ts';
import { contextWindowRule } from './openai-sdk/context-window.ts';
import { errorClassRule } from './openai-sdk/error-class.ts';
import { errorCodeRule } from './openai-sdk/error-code.ts';
import { finishReasonRule } from './openai-sdk/finish-reason.ts';
import { importRule } from './openai-sdk/import.ts';
import { instructorModeRule } from './openai-sdk/instructor-mode.ts';
import { jsonWordRule } from './openai-sdk/json-word.ts';
import { markupRule } from './openai-sdk/markup.ts';
import { modelRule } from './openai-sdk/model.ts';
import { modelKeyRule } from './openai-sdk/model-key.ts';
import { nameTestRule } from './openai-sdk/name-test.ts';
import { otherClientRule } from './openai-sdk/other-client.ts';
import { paramRule } from './openai-sdk/param.ts';
import { priceRule } from './openai-sdk/price.ts';
import { registryRule } from './openai-sdk/registry.ts';
import { replayRule } from './openai-sdk/replay.ts';
import { responseFormatRule } from './openai-sdk/response-format.ts';
import { responsesSwitchRule } from './openai-sdk/responses-switch.ts';
import { socketRule } from './openai-sdk/socket.ts';
import { splitRule } from './openai-sdk/split.ts';
import { streamUsageRule } from './openai-sdk/stream-usage.ts';
import { thinkingRoomRule } from './openai-sdk/thinking-room.ts';
import { thoughtsRule } from './openai-sdk/thoughts.ts';
import { tokenizerRule } from './openai-sdk/tokenizer.ts';
import { toolUseRule } from './openai-sdk/tool-use.ts';
import { unreadRule } from './openai-sdk/unread.ts';
import { vectorWidthRule } from './openai-sdk/vector-width.ts';
import type { Rule } from './rule.ts';
import { inPlaceRule } from './shared-client/in-place.ts';

/** Rules on what a call sends and gets back, and on tests of it, in their order: whoever makes it, a library or a hand. */
const ON_ANY_CALL: readonly Rule[] = [
  registryRule,
  modelRule,
  contextWindowRule,
  priceRule,
  nameTestRule,
  modelKeyRule,
  tokenizerRule,
  paramRule,
  responsesSwitchRule,
  vectorWidthRule,
  contentPartsRule,
  toolUseRule,
  instructorModeRule,
  responseFormatRule,
  jsonWordRule,
  finishReasonRule,
  thinkingRoomRule,
  thoughtsRule,
  replayRule,
  streamUsageRule,
  errorCodeRule,
  standInRule,
  expectedModelRule,
  expectedParamRule,
  expectedClientRule,
  snapshotRule,
];

/**
 * Every rule, in the order they run. The order decides only which finding stands first at one place and which of two
 * insertions at one point comes first: what a value becomes (model) before what is added beside it (param).
 */
const RULES: readonly Rule[] = [
  importRule,
  clientRule,
  otherClientRule,
  splitRule,
  inPlaceRule,
  callRule,
  unreadRule,
  langChainImportRule,
  langChainClientRule,
  libraryCallRule('langchain'),
  langChainEffortRule,
  structuredOutputRule,
  langChainToolsRule,
  aiSdkImportRule,
  aiSdkClientRule,
  creatorRule,
  aiSdkCallRule,
  aiSdkMockRule,
  agentsImportRule,
  agentsClientRule,
  agentsApiRule,
  agentsTracingRule,
  agentsCallRule,
  agentsMockRule,
  agentsPlatformRule,
  agentsParamRule,
  agentsReplayRule,
  genkitImportRule,
  genkitParamRule,
  routerRule,
  llamaIndexImportRule,
  libraryClientRule('llamaindex'),
  libraryCallRule('llamaindex'),
  llamaIndexParamRule,
  unlistedRule,
  batchRule,
  fallbackRule,
  aiSdkPlatformRule,
  gatewayNameRule,
  aiSdkParamRule,
  aiSdkObjectRule,
  requestRule,
  openRequestRule,
  endpointRule,
  headersRule,
  proxyRule,
  policyRule,
  hostRule,
  webProductRule,
  keyShapeRule,
  socketRule,
  markupRule,
  ...ON_ANY_CALL,
  errorClassRule,
  accessRule,
  fileRule,
  runtimeConfigRule,
  composeRule,
  dockerfileRule,
  kubernetesRule,
  workflowRule,
  actionBuildRule,
  pipelineRule,
  hostingRule,
  tasksRule,
  infrastructureRule,
  shellRule,
  otherLanguageRule,
  dependencyRule,
  manifestHostRule,
  textRule,
];

/** The rules of the chosen families. */
export function rulesOf(isChosen: (family: Family) => boolean): readonly Rule[] {
  return RULES.filter((rule) => isChosen(rule.family) || (ON_ANY_CALL.includes(rule) && CALLING.some(isChosen)));
}
