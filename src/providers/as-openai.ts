import type { Behaviour, Template } from './behaviour.ts';
import type { Fact } from './fact.ts';

/** The body of OpenAI's own errors. */
const OPENAI_ERROR: Template = {
  error: { message: '$message', type: '$type', param: '$param', code: '$code' },
};

/** Answers in OpenAI's own shape: what a vendor's data changes where it differs, and what an unknown server is taken for. */
export function asOpenAI(fact: Fact): Behaviour {
  return {
    finishReasons: { ...fact, values: ['stop', 'length', 'tool_calls', 'content_filter'] },
    thoughts: { ...fact, field: 'none' },
    streamUsage: { ...fact, placement: 'asked' },
    unknownFields: { ...fact, reaction: 'unknown' },
    errors: {
      ...fact,
      body: OPENAI_ERROR,
      cases: {
        auth: { status: 401, code: 'invalid_api_key', type: 'invalid_request_error' },
        model: { status: 404, code: 'model_not_found', type: 'invalid_request_error' },
        parameter: { status: 400, type: 'invalid_request_error' },
        context: { status: 400, code: 'context_length_exceeded', type: 'invalid_request_error' },
        rate: { status: 429, code: 'rate_limit_exceeded', type: 'requests' },
        quota: { status: 429, code: 'insufficient_quota', type: 'insufficient_quota' },
        server: { status: 500, type: 'server_error' },
      },
    },
  };
}
