import { openai } from './client.mjs';
import { MODELS } from './models.mjs';

const tools = [
  {
    type: 'function',
    function: {
      name: 'weather',
      description: 'Weather of a city',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  },
];

const weather = ({ city }) => `sunny in ${city}`;

export async function tool(question) {
  const messages = [{ role: 'user', content: question }];
  for (;;) {
    const completion = await openai.chat.completions.create({
      model: MODELS.tools,
      messages,
      tools,
      tool_choice: 'auto',
    });
    const { message } = completion.choices[0];
    if (!message.tool_calls) return message.content;
    messages.push(message);
    for (const call of message.tool_calls) {
      messages.push({ role: 'tool', tool_call_id: call.id, content: weather(JSON.parse(call.function.arguments)) });
    }
  }
}
