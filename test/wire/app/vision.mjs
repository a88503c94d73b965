import { openai } from './client.mjs';
import { MODELS } from './models.mjs';

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export async function vision(question) {
  const completion = await openai.chat.completions.create({
    model: MODELS.vision,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: question },
          { type: 'image_url', image_url: { url: pixel } },
        ],
      },
    ],
  });
  return completion.choices[0].message.content;
}
