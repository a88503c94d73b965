/**
 * Words in a variable's name that say that it belongs to a vendor other than OpenAI: GROQ_API_KEY, AZURE_OPENAI_ENDPOINT.
 * A client that is built with such a key is that vendor's. Names as seen in public code and in the vendors' own docs.
 */
const WORDS: ReadonlySet<string> = new Set(
  `AIML ALIBABA ANTHROPIC ANYSCALE ARK AZURE BAICHUAN BAIDU BAILIAN BEDROCK CEREBRAS CLAUDE CLOUDFLARE COHERE COMPATIBLE DASHSCOPE DEEPINFRA
   DEEPSEEK DOUBAO ERNIE FIREWORKS GEMINI GENERIC GLM GOOGLE GROK GROQ HF HUGGINGFACE HUNYUAN IFLYTEK KIMI LIKE LINGYI LITELLM
   LMSTUDIO LOCALAI MINIMAX MISTRAL MODELSCOPE MOONSHOT NEBIUS NOVITA NVIDIA OLLAMA OPENROUTER PERPLEXITY PPLX QIANFAN
   QWEN REPLICATE SAMBANOVA SILICONFLOW SPARK STEPFUN TENCENT TOGETHER VLLM VOLC VOLCENGINE WENXIN XAI XFYUN ZAI ZHIPU
   ZHIPUAI`.split(/\s+/),
);

export function isOtherVendorsEnv(name: string): boolean {
  return name
    .toUpperCase()
    .split('_')
    .some((word) => WORDS.has(word));
}

/** Services that hand requests on to vendors: what is listed under their names are the vendors behind them. */
const GATEWAYS: ReadonlySet<string> = new Set(['AIGATEWAY', 'HELICONE', 'LITELLM', 'ONEAPI', 'OPENROUTER', 'PORTKEY']);

/** `openRouterProviders`: the vendors among which a gateway chooses, not those that the program asks. */
export function isGatewaysName(name: string): boolean {
  return wordsOf(name).some((word) => GATEWAYS.has(word));
}

/** The same for a name of the code's own: `openRouterApiKey`, `credentials.groqKey`. One that speaks of OpenAI too is nobody else's. */
export function isOtherVendorsName(name: string): boolean {
  const all = wordsOf(name);
  return !all.includes('OPENAI') && all.some((word) => WORDS.has(word));
}

/** The words of a name, alone and with the next one: `openRouterApiKey` is OPEN, ROUTER, OPENROUTER, … */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, '_')
    .toUpperCase()
    .split(/[^A-Z\d]+/);
  return [...words, ...words.slice(1).map((word, index) => `${words[index]}${word}`)];
}
