import type { MappingRow, ModelKind, ParamValue, Provider } from './providers/provider.ts';

/** What one OpenAI model id becomes. */
export interface MappedModel {
  readonly from: string;
  readonly to: string;
  readonly kind: ModelKind;
  /** Body fields that keep the old behaviour. */
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly reason: string;
  readonly manual?: string;
  /** Where the row comes from; `--model` for the user's own. */
  readonly origin: 'provider' | 'user';
  readonly row?: MappingRow;
}

/** Everything that is decided before planning: the answers to the prompts, or the flags. */
export interface Target {
  readonly provider: Provider;
  readonly region: string;
  /** No trailing slash. */
  readonly baseURL: string;
  readonly apiKeyEnv: string;
  readonly baseURLEnv: string;
  /** Rows of `--model from=to`, or of the edited table; they win over the provider's. */
  readonly models: Readonly<Record<string, string>>;
  readonly env: 'rename' | 'keep';
  readonly todo: boolean;
}
