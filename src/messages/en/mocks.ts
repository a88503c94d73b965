/** Sentences on tests, and on what they put in the place of OpenAI. */
export const mocks = {
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
