/** Sentences on tests, and on what they put in the place of OpenAI. */
export const mocks = {
  model: {
    moves: (from: string, to: string) => `The code that this test is of asks for ${to} instead of ${from}.`,
    beside: (said: string) => `${said} The fields that change with it do so here too.`,
    given: (said: string) => `${said} This test names it itself elsewhere: see which of them it expects.`,
    open: (said: string) =>
      `${said} The name also stands where it does not change: see which of them this test expects.`,
    fields: (said: string) => `${said} Other fields of the request change with it: see what this test expects of them.`,
  },
  params: {
    follow: 'The request that this test expects has these fields now.',
    open: 'Fields of the requests that this may speak of change: see what this test expects of them.',
  },
  client: {
    moves: 'The client of the code that this test is of is built with these options now.',
    open: (baseURL: string) =>
      `The client of the code that this test is of is now built with ${baseURL}: see what this test expects of its options.`,
  },
  snapshot: (word: string) =>
    `This snapshot holds ${word}, which the code names otherwise now: see what changed, and take it anew.`,
  module: {
    moves: (from: string, to: string) => `The code imports ${to} instead of ${from}, so that is what is mocked.`,
    manual: (from: string, to: string) =>
      `The code imports ${to} from now on, so a mock of ${from} is not asked: mock that, with what the code takes out of it.`,
    lacks: (name: string) =>
      `The moved program also takes OpenAIProvider and what sets it from ${name}: this mock must give them.`,
  },
  address: {
    moves: (from: string, to: string) => `${from} becomes ${to}, for the code that this test stands for moves there.`,
    follows: 'What it is made of changes with the code.',
    stays: 'The code that this test stands for still talks to OpenAI; left alone.',
    unseen: "A test names OpenAI's host: see whether it still fits what moved.",
    open: "A test names OpenAI's host, but not all that it stands for goes to one place: see what it catches from now on.",
    reshaped: (baseURL: string) =>
      `The code now asks for chat completions at ${baseURL}, not for responses: this mock must answer in that shape.`,
    given: (baseURL: string) =>
      `This test names OpenAI's address itself. Where the program brings the address, it is ${baseURL} now.`,
    fits: 'It matches where the code asks from now on, too.',
    path: (path: string) =>
      `The code that this may stand for now asks below ${path}, so a path that begins with /v1 may catch nothing.`,
    apart: (baseURL: string) =>
      `The code that this test stands for now asks at ${baseURL}; how the test names the address, no edit is sure to fit: change it by hand.`,
  },
};
