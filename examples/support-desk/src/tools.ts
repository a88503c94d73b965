import type { ChatCompletionMessageParam, ChatCompletionTool } from 'openai/resources/chat/completions';
import { findOrder } from './orders.js';
import { MODELS, openai } from './shared.js';

const tools: ChatCompletionTool[] = [
  {
    type: 'function',
    function: {
      name: 'find_order',
      description: 'Looks up an order by its number.',
      parameters: {
        type: 'object',
        properties: { number: { type: 'string' } },
        required: ['number'],
        additionalProperties: false,
      },
    },
  },
];

/** Lets the model look up orders until it can answer. */
export async function answerAboutOrder(question: string): Promise<string> {
  const messages: ChatCompletionMessageParam[] = [{ role: 'user', content: question }];
  for (let round = 0; round < 5; round++) {
    const completion = await openai.chat.completions.create({
      model: MODELS.answer,
      messages,
      tools,
      tool_choice: 'auto',
    });
    const message = completion.choices[0]?.message;
    if (!message?.tool_calls?.length) return message?.content ?? '';
    messages.push(message);
    for (const call of message.tool_calls) {
      if (call.type !== 'function') continue;
      const { number } = JSON.parse(call.function.arguments);
      messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(findOrder(number)) });
    }
  }
  return 'I could not find that order.';
}
