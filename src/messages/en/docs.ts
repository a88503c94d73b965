/** Sentences on documentation. */
export const docs = {
  renamed: (from: string, to: string) => `${from} is called ${to} from now on.`,
  also: (from: string, to: string) => `${from} stays, and the moved code reads ${to} beside it: say so here.`,
  moves: (from: string, to: string) => `${from} becomes ${to}.`,
  address: (url: string) => `${url} is named here; left alone.`,
  stays: (url: string) =>
    `${url} is named here, and not all that talks to it goes to one place: see what is still true.`,
  link: "This leads to OpenAI's own pages; left alone.",
  keyPage: (vendor: string, docs: string) => `This sends people to OpenAI for a key; ${vendor} is at ${docs}.`,
  model: (from: string, to: string) => `${from} is named here; the code asks for ${to} from now on.`,
};
