/** Sentences on the OpenAI Agents SDK. */
export const agents = {
  found: 'The OpenAI Agents SDK is used here.',
  stays: (vendor: string) => `The package stays: ${vendor} answers its agents.`,
  setup: {
    found: 'The agents of this program talk to OpenAI, with OPENAI_API_KEY and without a line of code that says so.',
    moves: (vendor: string, baseURL: string) => `The agents of this program now ask ${vendor}, at ${baseURL}.`,
    byHand: (vendor: string, lines: string) =>
      `No edit is safe here. The agents of this program ask ${vendor} once this runs before the first of them: ${lines}`,
    key: 'This key stands beside a client or a provider that the program sets, which goes its own way; it goes with it.',
    realtime: (vendor: string, baseURL: string) => `Give this session the address ${baseURL} and the key of ${vendor}.`,
  },
  api: {
    chat: (vendor: string) =>
      `${vendor} is asked in chats: that is what is known of it, and what its models all answer.`,
    class: (vendor: string) => `This model asks for responses; ${vendor} is asked in chats.`,
    byHand: (vendor: string) =>
      `This asks for responses, and ${vendor} is asked in chats: make useResponses false, or call setOpenAIAPI('chat_completions').`,
  },
  tracing: {
    off: 'Traces of what the agents do, with all they are told, were sent to OpenAI; tracing is switched off.',
    isOff: 'Tracing is off already: nothing is sent to OpenAI.',
    own: 'Traces go to processors of your own alone; nothing is sent to OpenAI.',
    beside:
      "This processor stands beside OpenAI's own, which goes on sending traces there: call setTraceProcessors([…]) with yours instead.",
    key: 'Traces are sent to OpenAI no more, so this key has no use: take the line out.',
    byHand: 'Traces of what the agents do would still be sent to OpenAI: call setTracingDisabled(true) at the start.',
  },
  call: {
    foreign: "This agent's model comes from another library: it goes wherever that one goes.",
  },
  model: {
    named: (from: string, to: string) =>
      `No model is named here, which is ${from} in the Agents SDK; it now names ${to}.`,
    unnamed: (from: string, vendor: string) =>
      `No model is named here, which is ${from} in the Agents SDK: name one of ${vendor}.`,
  },
  replay: (model: string, vendor: string) =>
    `${model} thinks here, and ${vendor} wants its thoughts back with every tool call, which the Agents SDK drops.`,
  output:
    "In the Agents SDK: leave outputType out, name the schema in the instructions, set modelSettings.providerData.response_format to { type: 'json_object' }, and parse finalOutput.",
  platform: {
    found: (name: string) => `${name} is something that only OpenAI's platform has.`,
    tool: (name: string, vendor: string) =>
      `${name} is a tool that OpenAI hosts. ${vendor} is asked in chats, where the SDK throws at it: take it out, or write a tool() of your own.`,
    kept: (name: string, vendor: string) =>
      `${name} is a tool that the platform hosts: check that ${vendor} offers it.`,
    realtime: (vendor: string) => `Realtime agents speak OpenAI's own protocol, which ${vendor} does not serve.`,
    realtimeServed: (vendor: string) => `${vendor} serves realtime agents too; they go where their session goes.`,
    compaction: (name: string, vendor: string) =>
      `${name} needs OpenAI's Responses, and ${vendor} is asked in chats: take it out.`,
    state: (name: string, vendor: string) =>
      `${name} continues what OpenAI keeps, and ${vendor} is asked in chats, which keep nothing: send the conversation along (result.history, or a session).`,
    prompt: (vendor: string) =>
      `This prompt is stored at OpenAI, and ${vendor} knows nothing of it: write it into instructions.`,
  },
};
