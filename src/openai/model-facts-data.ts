import { documented, observed } from '../providers/fact.ts';
import { usd } from '../providers/price.ts';
import type { OpenAIModelFacts } from './model-facts.ts';

/** Models that are gone by now stand in no current catalog; these are the figures they were sold with. */
const published = documented('https://platform.openai.com/docs/models', 'unknown');
const catalog = observed('npm package @oh-my-pi/pi-catalog 18.2.11', '2026-09-23');
const embeddingGuide = documented('https://platform.openai.com/docs/guides/embeddings', 'unknown');

const tokens = (context: number, maxOutput: number) => ({ context, maxOutput });
const text = { vision: false, tools: true } as const;
const images = { vision: true, tools: true } as const;
/** Whether these take tools of one's own is unknown: the catalog says so of every model alike. */
const imagesOnly = { vision: true } as const;
const longPrompts = { note: 'Prompts over 272,000 tokens cost more.' } as const;
const audio = { note: 'Audio costs more than the text that is priced here.' } as const;
/** The catalog's 272,000 leaves out the 128,000 of the answer, which the window of these models holds too. */
const codex = { ...tokens(400_000, 128_000), ...images, note: 'The answer counts towards the window.' } as const;
/** An alias of o1 for the mapping, but a smaller model. */
const o1Preview = { ...published, ...tokens(128_000, 32_768), vision: false, tools: false, ...usd(15, 60) } as const;

/** By model id; snapshots are listed where they differ from their model. */
export const MODEL_FACTS: ReadonlyMap<string, OpenAIModelFacts> = new Map(
  Object.entries<OpenAIModelFacts>({
    'gpt-3.5-turbo': { ...published, ...tokens(16_385, 4_096), ...text, ...usd(0.5, 1.5) },
    'gpt-3.5-turbo-0301': { ...published, ...tokens(4_096, 4_096), vision: false, tools: false, ...usd(1.5, 2) },
    'gpt-3.5-turbo-0613': { ...published, ...tokens(4_096, 4_096), ...text, ...usd(1.5, 2) },
    'gpt-3.5-turbo-1106': { ...published, ...tokens(16_385, 4_096), ...text, ...usd(1, 2) },
    'gpt-3.5-turbo-16k': { ...published, ...tokens(16_385, 4_096), ...text, ...usd(3, 4) },

    'gpt-4': { ...catalog, ...tokens(8_192, 8_192), ...text, ...usd(30, 60) },
    'gpt-4-0314': { ...published, ...tokens(8_192, 8_192), vision: false, tools: false, ...usd(30, 60) },
    'gpt-4-32k': { ...published, ...tokens(32_768, 8_192), ...text, ...usd(60, 120) },
    'gpt-4-32k-0314': { ...published, ...tokens(32_768, 8_192), vision: false, tools: false, ...usd(60, 120) },
    'gpt-4-turbo': { ...catalog, ...tokens(128_000, 4_096), ...images, ...usd(10, 30) },
    'gpt-4-turbo-preview': { ...published, ...tokens(128_000, 4_096), ...text, ...usd(10, 30) },
    'gpt-4-0125-preview': { ...published, ...tokens(128_000, 4_096), ...text, ...usd(10, 30) },
    'gpt-4-1106-preview': { ...published, ...tokens(128_000, 4_096), ...text, ...usd(10, 30) },
    'gpt-4-vision-preview': { ...published, ...tokens(128_000, 4_096), vision: true, tools: false, ...usd(10, 30) },

    'gpt-4o': { ...catalog, ...tokens(128_000, 16_384), ...images, ...usd(2.5, 10) },
    'gpt-4o-2024-05-13': { ...catalog, ...tokens(128_000, 4_096), ...images, ...usd(5, 15) },
    'chatgpt-4o-latest': { ...published, ...tokens(128_000, 16_384), vision: true, tools: false, ...usd(5, 15) },
    'gpt-4o-mini': { ...catalog, ...tokens(128_000, 16_384), ...images, ...usd(0.15, 0.6) },
    'gpt-4o-audio-preview': { ...published, ...tokens(128_000, 16_384), ...text, ...usd(2.5, 10), ...audio },
    'gpt-4o-mini-audio-preview': { ...published, ...tokens(128_000, 16_384), ...text, ...usd(0.15, 0.6), ...audio },
    'gpt-4o-search-preview': { ...published, ...tokens(128_000, 16_384), ...usd(2.5, 10) },
    'gpt-4o-mini-search-preview': { ...published, ...tokens(128_000, 16_384), ...usd(0.15, 0.6) },
    'gpt-audio': { ...published, ...tokens(128_000, 16_384), ...text, ...usd(2.5, 10), ...audio },
    'gpt-audio-mini': { ...published, ...tokens(128_000, 16_384), ...text, ...usd(0.6, 2.4), ...audio },
    'gpt-4.1': { ...catalog, ...tokens(1_047_576, 32_768), ...images, ...usd(2, 8) },
    'gpt-4.1-mini': { ...catalog, ...tokens(1_047_576, 32_768), ...images, ...usd(0.4, 1.6) },
    'gpt-4.1-nano': { ...catalog, ...tokens(1_047_576, 32_768), ...images, ...usd(0.1, 0.4) },
    'gpt-4.5-preview': { ...published, ...tokens(128_000, 16_384), ...images, ...usd(75, 150) },

    'gpt-5': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(1.25, 10) },
    'gpt-5-mini': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(0.25, 2) },
    'gpt-5-nano': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(0.05, 0.4) },
    'gpt-5-pro': { ...catalog, ...tokens(400_000, 272_000), ...images, ...usd(15, 120) },
    'gpt-5-chat-latest': { ...catalog, ...tokens(128_000, 16_384), ...imagesOnly, ...usd(1.25, 10) },
    'gpt-5-codex': { ...catalog, ...codex, ...usd(1.25, 10) },
    'gpt-5.1': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(1.25, 10) },
    'gpt-5.1-chat-latest': { ...catalog, ...tokens(128_000, 16_384), ...images, ...usd(1.25, 10) },
    'gpt-5.1-codex': { ...catalog, ...codex, ...usd(1.25, 10) },
    'gpt-5.1-codex-max': { ...catalog, ...codex, ...usd(1.25, 10) },
    'gpt-5.1-codex-mini': { ...catalog, ...codex, ...usd(0.25, 2) },
    'gpt-5.2': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(1.75, 14) },
    'gpt-5.2-pro': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(21, 168) },
    'gpt-5.2-chat-latest': { ...catalog, ...tokens(128_000, 16_384), ...images, ...usd(1.75, 14) },
    'gpt-5.3-chat-latest': { ...catalog, ...tokens(128_000, 16_384), ...images, ...usd(1.75, 14) },
    'gpt-5.2-codex': { ...catalog, ...codex, ...usd(1.75, 14) },
    'gpt-5.3-codex': { ...catalog, ...codex, ...usd(1.75, 14) },
    'gpt-5.3-codex-spark': { ...catalog, ...tokens(128_000, 32_000), ...images, ...usd(1.75, 14) },
    'gpt-5.4': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(2.5, 15), ...longPrompts },
    'gpt-5.4-mini': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(0.75, 4.5) },
    'gpt-5.4-nano': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(0.2, 1.25) },
    'gpt-5.4-pro': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(30, 180) },
    'gpt-5.5': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(5, 30), ...longPrompts },
    'gpt-5.5-pro': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(30, 180) },
    'gpt-5.6': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(4, 20), ...longPrompts },
    'gpt-5.6-sol': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(4, 20), ...longPrompts },
    'gpt-5.6-terra': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(2, 12), ...longPrompts },
    'gpt-5.6-luna': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(0.2, 1.2), ...longPrompts },
    'gpt-5.6-cyber': { ...catalog, ...tokens(400_000, 128_000), ...images, ...usd(12.5, 75) },
    'gpt-6-astra': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(10, 50), ...longPrompts },
    'gpt-6-sol': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(2, 10), ...longPrompts },
    'gpt-6-luna': { ...catalog, ...tokens(1_050_000, 128_000), ...images, ...usd(0.1, 0.5), ...longPrompts },

    o1: { ...catalog, ...tokens(200_000, 100_000), ...images, ...usd(15, 60) },
    'o1-preview': o1Preview,
    'o1-preview-2024-09-12': o1Preview,
    'o1-mini': { ...published, ...tokens(128_000, 65_536), vision: false, tools: false, ...usd(1.1, 4.4) },
    'o1-pro': { ...catalog, ...tokens(200_000, 100_000), ...images, ...usd(150, 600) },
    o3: { ...catalog, ...tokens(200_000, 100_000), ...images, ...usd(2, 8) },
    'o3-mini': { ...catalog, ...tokens(200_000, 100_000), ...text, ...usd(1.1, 4.4) },
    'o3-pro': { ...catalog, ...tokens(200_000, 100_000), ...images, ...usd(20, 80) },
    'o3-deep-research': { ...catalog, ...tokens(200_000, 100_000), ...imagesOnly, ...usd(10, 40) },
    'o4-mini': { ...catalog, ...tokens(200_000, 100_000), ...images, ...usd(1.1, 4.4) },
    'o4-mini-deep-research': { ...catalog, ...tokens(200_000, 100_000), ...imagesOnly, ...usd(2, 8) },
    'codex-mini-latest': { ...catalog, ...tokens(200_000, 100_000), ...text, ...usd(1.5, 6) },

    'text-embedding-3-large': { ...embeddingGuide, context: 8_192, width: 3_072, dimensions: true, ...usd(0.13) },
    'text-embedding-3-small': { ...embeddingGuide, context: 8_192, width: 1_536, dimensions: true, ...usd(0.02) },
    'text-embedding-ada-002': { ...embeddingGuide, context: 8_192, width: 1_536, dimensions: false, ...usd(0.1) },
  }),
);
