import type { Tree } from '../helpers/tree.ts';

/** A small app with a client, a chat call, an embedding and the variable's declaration. */
export const SAMPLE_APP: Tree = new Map([
  ['package.json', '{ "name": "app", "type": "module", "dependencies": { "openai": "^6.0.0" } }\n'],
  ['.env.example', 'OPENAI_API_KEY=\n'],
  [
    'src/ai.ts',
    `import OpenAI from 'openai';

const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function answer(question: string) {
  const completion = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: question }],
  });
  return completion.choices[0]?.message.content;
}

export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
`,
  ],
]);

/** The same with more files, or with others in place of its own. */
export function appWith(files: Readonly<Record<string, string>>): Tree {
  return new Map([...SAMPLE_APP, ...Object.entries(files)]);
}
