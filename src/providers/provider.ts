import type { Operation } from '../openai/operations.ts';
import type { ParamAddition } from './additions.ts';
import type { AiSdkPackage } from './ai-sdk-package.ts';
import type { Behaviour } from './behaviour.ts';
import type { Conflict } from './conflicts.ts';
import type { Fact } from './fact.ts';
import type { MappingRow } from './mapping-rows.ts';
import type { Absence, ModelFacts, ModelKind } from './model.ts';
import type { ParamRules, ParamValue } from './param-rule.ts';
import type { Resource } from './resources.ts';
import type { ApiSupport } from './support.ts';
import type { TokenCount } from './token-count.ts';

export interface Region extends Fact {
  readonly id: string;
  readonly label: string;
  /**
   * No trailing slash. A part that only the user knows stands in braces, as in `https://{resource}.example.com/v1`: such
   * a region needs `--base-url`.
   */
  readonly baseURL: string;
  readonly note?: string;
}

/** An address of this vendor's own that is going away: a client that points there is moved as if it were OpenAI's. */
export interface RetiredEndpoint extends Fact {
  readonly host: string;
  readonly note: string;
}

/** How responses are told what a switch of chat completions says. */
export interface ResponsesSwitch extends Fact {
  readonly param: string;
  /** Only this value of it. */
  readonly value?: ParamValue;
  /** `same`: under the same name. `effort`: as `reasoning.effort`. `default`: it is so if nothing is said. */
  readonly as: 'same' | 'effort' | 'default';
  /** The effort, where it is another than the value itself. */
  readonly effort?: string;
}

/** Everything the program knows of one vendor. Data only: no functions, no vendor's name anywhere else in `src`. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  /** Other words a user may type to find it: `glm`, `bailian`, `qwen`. */
  readonly aliases: readonly string[];
  /** Hosts that belong to this vendor, with their subdomains: a client that points there is already moved. */
  readonly hosts: readonly string[];
  readonly docs: string;
  /** First one is the default: the mainland's. */
  readonly regions: readonly [Region, ...Region[]];
  readonly key: Fact & {
    readonly env: string;
    readonly baseURLEnv: string;
    /** Other names seen in the wild: a key read from one of them is this vendor's. */
    readonly otherEnvs: readonly string[];
    /** A header of the vendor's own that takes the key as well, beside `Authorization: Bearer`. */
    readonly header?: string;
  };
  readonly apis: Readonly<Record<Resource, ApiSupport>>;
  /**
   * Keys: parameter names; of chat also `messages.role`, `messages.system` (`maxItems`: how many system messages),
   * `messages.name`, `messages.content.type` (content parts),
   * `messages.content.image_url` (an image's address), `response_format.type`, `tools.type`. Empty for operations that
   * are not served in OpenAI's shape: what `apis` says of them is all there is.
   */
  readonly params: Readonly<Record<Operation, ParamRules>>;
  /** The vendor's own body fields, such as a thinking switch; dots lead into objects: `thinking.type`. */
  readonly ownParams: Readonly<Partial<Record<Operation, ParamRules>>>;
  readonly conflicts: readonly Conflict[];
  readonly additions: Readonly<Partial<Record<Operation, readonly ParamAddition[]>>>;
  readonly behaviour: Behaviour;
  /** Body fields that make models think whose `thinks` is `optional`. */
  readonly thinking?: Fact & { readonly on: Readonly<Record<string, ParamValue>> };
  /** What `mapping` sets for chats, said to responses; the first that fits. Nobody says of what is missing. */
  readonly inResponses?: readonly ResponsesSwitch[];
  readonly models: readonly ModelFacts[];
  readonly mapping: readonly MappingRow[];
  readonly tokens: TokenCount;
  /** Kinds of OpenAI's models that no row of `mapping` speaks for. */
  readonly without: Readonly<Partial<Record<ModelKind, Absence>>>;
  readonly retired?: readonly RetiredEndpoint[];
  /** Packages for the Vercel AI SDK that are this vendor's alone, and maintained; the newest major first. */
  readonly aiSdk?: readonly AiSdkPackage[];
  /** Its ids in models.dev's catalogue, the mainland's first. */
  readonly catalogIds: readonly string[];
  /** Shown beside the name where the vendor is winding down or weak. */
  readonly warning?: Fact & { readonly note: string };
}
