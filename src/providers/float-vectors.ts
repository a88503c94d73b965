import type { ParamAddition } from './additions.ts';

/** For every target: a server that ignores the wish for base64 answers with floats, and the old clients garble them. */
export const floatVectors: ParamAddition = {
  param: 'encoding_format',
  value: 'float',
  source: 'https://github.com/openai/openai-node/blob/master/src/resources/embeddings.ts',
  asOf: '2026-11-13',
  confidence: 'observed',
  note: 'The openai package asks for base64 by default, and majors 4 to 6 garble vectors that come as floats.',
};
