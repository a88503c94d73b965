import type { ModelFacts, ModelKind } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import type { Resource } from '../providers/resources.ts';
import type { Body, Reply } from './reply.ts';
import type { State } from './state.ts';

/** One call that passed: key, model and parameters are what the vendor takes. */
export interface Ask {
  readonly provider: Provider;
  /** Without the fields that have no effect. */
  readonly body: Body;
  /** The part of the path that names a thing; empty where there is none. */
  readonly id: string;
  /** `http://127.0.0.1:8787` */
  readonly origin: string;
  readonly state: State;
  /** Asks another endpoint, as a line of a batch does. */
  readonly call: (path: string, body: Body) => Promise<{ readonly status: number; readonly body: unknown }>;
}

/** One that is about a model. */
export interface ModelAsk extends Ask {
  readonly model: ModelFacts;
}

interface Place {
  readonly resource: Resource;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the base path; `:id` is the one variable part. */
  readonly path: string;
  readonly reads?: 'json' | 'form';
}

interface PlainEndpoint extends Place {
  readonly kind?: undefined;
  readonly answer: (ask: Ask) => Reply | Promise<Reply>;
}

interface ModelEndpoint extends Place {
  /** The kind of model that the body must name. */
  readonly kind: ModelKind;
  readonly answer: (ask: ModelAsk) => Reply | Promise<Reply>;
}

export type Endpoint = PlainEndpoint | ModelEndpoint;
