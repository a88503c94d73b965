import { ERROR_KINDS, type ErrorKind } from '../providers/behaviour.ts';

const CODES: Readonly<Record<ErrorKind, readonly string[]>> = {
  auth: [
    'invalid_api_key',
    'invalid_organization',
    'mismatched_organization',
    'account_deactivated',
    'authentication_error',
  ],
  permission: [
    'unsupported_country_region_territory',
    'request_forbidden',
    'insufficient_permissions',
    'missing_scope',
    'data_residency_mismatch',
  ],
  model: ['model_not_found'],
  path: ['unknown_url'],
  parameter: [
    'invalid_request_error',
    'unsupported_parameter',
    'unsupported_value',
    'unknown_parameter',
    'missing_required_parameter',
    'invalid_value',
    'invalid_type',
    'integer_above_max_value',
    'integer_below_min_value',
    'decimal_above_max_value',
    'decimal_below_min_value',
    'string_above_max_length',
    'array_above_max_length',
    'invalid_prompt',
    'invalid_image',
    'invalid_image_format',
    'invalid_base64_image',
    'invalid_image_url',
    'image_too_large',
    'failed_to_download_image',
  ],
  context: ['context_length_exceeded'],
  // `tokens` and `requests` are types: they tell which of the two limits was hit.
  rate: ['rate_limit_exceeded', 'tokens', 'requests'],
  quota: [
    'insufficient_quota',
    'billing_hard_limit_reached',
    'billing_not_active',
    'usage_limit_exceeded',
    'credit_balance_exhausted',
    'organization_spend_limit_exceeded',
    'project_spend_limit_exceeded',
  ],
  content: ['content_policy_violation', 'content_filter', 'moderation_blocked', 'image_content_policy_violation'],
  server: ['server_error', 'internal_error', 'vector_store_timeout'],
  overloaded: ['server_overloaded', 'engine_overloaded', 'slow_down'],
};

/**
 * The values of `error.code` and `error.type` that OpenAI answers with, and what each means. From OpenAI's guide
 * (https://platform.openai.com/docs/guides/error-codes), the unions of codes in openai 7.57.0, and what programs test for.
 */
export const ERROR_CODES: ReadonlyMap<string, ErrorKind> = new Map(
  ERROR_KINDS.flatMap((kind) => CODES[kind].map((code) => [code, kind])),
);

/** The HTTP status that OpenAI answers with, as its guide lists them. */
export const ERROR_STATUS: Readonly<Record<ErrorKind, number>> = {
  auth: 401,
  permission: 403,
  model: 404,
  path: 404,
  parameter: 400,
  context: 400,
  content: 400,
  rate: 429,
  quota: 429,
  server: 500,
  overloaded: 503,
};

export interface ErrorClass {
  /** The HTTP status it stands for; of `InternalServerError` the lowest. None where no answer came, or any status fits. */
  readonly status?: number;
  /** What an answer of OpenAI with this status may mean, the likeliest first; none where it was no answer. */
  readonly kinds: readonly ErrorKind[];
  readonly majors: readonly number[];
}

const ALL = [4, 5, 6, 7] as const;

/** The error classes that the SDK exports, by name, as `APIError.generate` in its error file picks them. */
export const ERROR_CLASSES: ReadonlyMap<string, ErrorClass> = new Map(
  Object.entries<ErrorClass>({
    BadRequestError: { status: 400, kinds: ['parameter', 'context', 'content', 'quota'], majors: ALL },
    AuthenticationError: { status: 401, kinds: ['auth'], majors: ALL },
    PermissionDeniedError: { status: 403, kinds: ['permission'], majors: ALL },
    NotFoundError: { status: 404, kinds: ['model', 'path'], majors: ALL },
    ConflictError: { status: 409, kinds: ['server'], majors: ALL },
    UnprocessableEntityError: { status: 422, kinds: ['parameter'], majors: ALL },
    RateLimitError: { status: 429, kinds: ['rate', 'quota'], majors: ALL },
    InternalServerError: { status: 500, kinds: ['server', 'overloaded'], majors: ALL },
    OpenAIError: { kinds: [], majors: ALL },
    APIError: { kinds: [], majors: ALL },
    APIConnectionError: { kinds: [], majors: ALL },
    APIConnectionTimeoutError: { kinds: [], majors: ALL },
    APIUserAbortError: { kinds: [], majors: ALL },
  }),
);
