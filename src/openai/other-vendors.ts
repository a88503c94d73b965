/**
 * Words in a variable's name that say that it belongs to a vendor other than OpenAI: GROQ_API_KEY, AZURE_OPENAI_ENDPOINT.
 * A client that is built with such a key is that vendor's. Names as seen in public code and in the vendors' own docs.
 */
const WORDS: ReadonlySet<string> = new Set(
  `AIML ALIBABA ANTHROPIC ANYSCALE ARK AZURE BAICHUAN BAIDU BAILIAN CEREBRAS CLAUDE CLOUDFLARE COHERE COMPATIBLE DASHSCOPE DEEPINFRA
   DEEPSEEK DOUBAO ERNIE FIREWORKS GEMINI GLM GOOGLE GROK GROQ HF HUGGINGFACE HUNYUAN IFLYTEK KIMI LIKE LINGYI LITELLM
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
