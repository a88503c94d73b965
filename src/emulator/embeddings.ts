import type { ModelAsk } from './endpoint.ts';
import { json, type Reply } from './reply.ts';
import { estimate } from './tokens.ts';
import { vector } from './vector.ts';

/** OpenAI's own width where nobody says another. */
const WIDTH = 1536;

/** As base64 only where the vendor heeds the wish for it: else floats come, which the SDK's default garbles. */
export function embeddings({ body, model }: ModelAsk): Reply {
  const width = Number(body.dimensions ?? model.width ?? WIDTH);
  const data = textsOf(body.input).map((text, index) => {
    const floats = vector(text, width);
    return { object: 'embedding', index, embedding: body.encoding_format === 'base64' ? base64(floats) : floats };
  });
  const tokens = estimate(body);
  return json({ object: 'list', model: model.id, data, usage: { prompt_tokens: tokens, total_tokens: tokens } });
}

/** A list of numbers is one text in tokens. */
function textsOf(input: unknown): string[] {
  const isList = Array.isArray(input) && !input.some((item) => typeof item === 'number');
  return (isList ? input : [input]).map(String);
}

/** 32 bits each, the lowest byte first. */
function base64(floats: readonly number[]): string {
  const bytes = Buffer.alloc(floats.length * 4);
  floats.forEach((value, at) => void bytes.writeFloatLE(value, at * 4));
  return bytes.toString('base64');
}
