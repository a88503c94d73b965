import { answer, triage } from './answer.js';
import { summariseShift } from './handover.js';
import { isAbusive } from './screen.js';
import { searchHandbook } from './search.js';
import { streamReply } from './stream.js';
import { answerAboutOrder } from './tools.js';

const question = process.argv[2] ?? 'Where is order 1007?';

if (await isAbusive(question)) {
  console.log('The question was not passed on.');
} else {
  const { topic, urgent } = await triage(question);
  const draft =
    topic === 'order'
      ? await answerAboutOrder(question)
      : await answer(question, await searchHandbook(question), 'customer-42');
  const tokens = await streamReply(draft, (text) => process.stdout.write(text));
  console.log(`\n[${topic}${urgent ? ', urgent' : ''}, ${tokens} tokens]`);
}

if (process.env.MOONSHOT_API_KEY) console.log(await summariseShift([question]));
