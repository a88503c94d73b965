import { sentence } from './sentence.ts';

/** Sentences on requests by hand. `request` is method and path: `POST /chat/completions`. */
export const http = {
  request: {
    found: (request: string) => `${request} goes to OpenAI.`,
    moves: (request: string, vendor: string) => `${request} is served by ${vendor} too and moves with its address.`,
    caveat: (request: string, vendor: string, note: string) =>
      `${request} moves to ${vendor}, with a difference: ${sentence(note)}`,
    model: (request: string, vendor: string, successor: string | undefined) =>
      `${request} asks for a model by OpenAI's name: ask for one of ${vendor}${successor === undefined ? '' : `, such as ${successor}`}.`,
    manual: (request: string, vendor: string, note: string | undefined) =>
      `${request} works differently at ${vendor}${note === undefined ? '.' : `: ${sentence(note)}`}`,
    blocked: (request: string, vendor: string, note: string | undefined) =>
      `${request} is not served by ${vendor}.${note === undefined ? '' : ` ${sentence(note)}`}`,
    open: (path: string) =>
      `Where this request for ${path} goes is decided at run time; left alone. If it is OpenAI, change the setting that leads there, with its key and model.`,
    openWhole: (variable: string) =>
      `Where this request goes is the value of ${variable}, which the code does not show; left alone. If it is OpenAI, change that value, with the key and model.`,
    held: {
      path: (request: string, to: string | undefined) =>
        `${request} goes to OpenAI, but what it asks for is decided at run time${to === undefined ? '.' : `: see which of it ${to}`}`,
      unknown: (request: string, _to: string | undefined) =>
        `${request} goes to OpenAI unless a setting leads elsewhere at run time; left alone.`,
      mixed: (request: string, _to: string | undefined) =>
        `${request} goes to OpenAI and to somebody else by turns; left alone.`,
      entry: (request: string, _to: string | undefined) =>
        `${request} is made for OpenAI's entry in a list of vendors that holds the target too; left alone.`,
      alone: (request: string, _to: string | undefined) =>
        `${request} lists OpenAI's models, but nothing that uses one of them moves; left alone.`,
      fed: (request: string, _to: string | undefined) =>
        `${request} works with files of calls that stay with OpenAI, and stays with them.`,
      shared: (request: string, to: string | undefined) =>
        `The address of ${request} also serves what does not move${to === undefined ? '.' : `: give it one of its own, which ${to}`}`,
      apart: (request: string, to: string | undefined) =>
        `The address of ${request} is put together where no edit is safe${to === undefined ? '.' : `: make it one that ${to}`}`,
    },
    leads: (vendor: string, baseURL: string) => `leads to ${vendor} at ${baseURL}.`,
    serves: (vendor: string, baseURL: string) => `${vendor} serves at ${baseURL}.`,
  },
  endpoint: {
    moves: (from: string, to: string) => `${from} becomes ${to}.`,
    hostOnly: (variable: string, origin: string) =>
      `The path stands here, so ${variable} holds the host alone: ${origin}.`,
    leads: "A request's or a client's address is made of this; it goes where that goes.",
    found: (text: string) => `${text} is an address of OpenAI's, but no request to it is visible here.`,
    test: "This asks whether an address is OpenAI's: it now answers otherwise for what moved.",
    entry: (vendor: string) => `This is OpenAI's entry in a list that holds ${vendor} too; left alone.`,
    name: "This names OpenAI's host where it is no endpoint; left alone.",
    inTest: "A test names OpenAI's host: see whether it still fits what moved.",
  },
  proxy: {
    found: (text: string) => `Requests are led to OpenAI here, at ${text}.`,
    entry: (vendor: string) =>
      `Requests are led to OpenAI here, for its entry in a list that holds ${vendor} too; left alone.`,
    moves: (text: string, to: string) => `What was led to ${text} is led to ${to}.`,
    unseen: (text: string, to: string) =>
      `What was led to ${text} is led to ${to}: see that whoever calls it names the new models.`,
    by: (text: string, vendor: string, baseURL: string) =>
      `Requests are led to OpenAI here, at ${text}. Once those that come this way suit ${vendor}, let ${baseURL} stand for OpenAI's /v1.`,
  },
  policy: {
    lets: (hosts: readonly string[]) => `This policy now lets pages talk to ${hosts.join(' and ')} too.`,
    stays: "This policy lets pages talk to OpenAI's host; left alone.",
  },
  webProduct: {
    found: 'This asks the ChatGPT web product, which is no API.',
    stays: (vendor: string) =>
      `This asks the ChatGPT web product, which is no API and which ${vendor} has nothing for; left alone.`,
  },
  headers: {
    dropped: (name: string, vendor: string) => `${name} means nothing to ${vendor}; taken out.`,
    shared: (name: string, vendor: string) =>
      `${name} means nothing to ${vendor}, but these headers also go to what does not move: give each its own.`,
    ownKey: (name: string) => `This request reads its own key from ${name}; what it shared stays.`,
    sharedKey: (vendor: string, name: string) =>
      `The key is shared with what goes elsewhere: send the key of ${vendor} here, from ${name}.`,
    hardcodedKey: (vendor: string) =>
      `The key is written into the code: rotate it, and read the key of ${vendor} from the environment.`,
  },
  keyShape: (vendor: string) =>
    `Keys of OpenAI begin with sk- and have a length of their own; this test may refuse those of ${vendor}: relax it, or ask only whether there is a key.`,
};
