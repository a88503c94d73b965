import { HumanMessage, SystemMessage, ToolMessage } from '@langchain/core/messages';
import { byDefault, chat, vectors } from './models.mjs';

const heard = {
  title: 'heard',
  description: 'What was heard',
  type: 'object',
  properties: { heard: { type: 'string' } },
  required: ['heard'],
  additionalProperties: false,
};

const weather = {
  type: 'function',
  function: {
    name: 'weather',
    description: 'Weather of a city',
    parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
  },
};

const parts = {
  async ask(question) {
    const answer = await chat.invoke([new SystemMessage('Answer in one sentence.'), new HumanMessage(question)]);
    return answer.content;
  },
  async unnamed(question) {
    return (await byDefault.invoke(question)).content;
  },
  async stream(question) {
    let text = '';
    for await (const chunk of await chat.stream(question)) text += chunk.content;
    return text;
  },
  async structured(question) {
    const model = chat.withStructuredOutput(heard);
    return model.invoke([
      new SystemMessage('Answer as a JSON object with the one field "heard".'),
      new HumanMessage(question),
    ]);
  },
  async tool(question) {
    const messages = [new HumanMessage(question)];
    const answer = await chat.bindTools([weather]).invoke(messages);
    const [call] = answer.tool_calls;
    messages.push(answer, new ToolMessage({ content: `sunny in ${call.args.city}`, tool_call_id: call.id }));
    return (await chat.bindTools([weather]).invoke(messages)).content;
  },
  async embed(text) {
    return vectors.embedQuery(text);
  },
  async many() {
    const texts = Array.from({ length: 70 }, (_, index) => `Text ${index}`);
    return (await vectors.embedDocuments(texts)).length;
  },
};

const results = {};
for (const [name, part] of Object.entries(parts)) {
  try {
    results[name] = { value: await part(`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: String(error) };
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
