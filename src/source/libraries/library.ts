import type { Family } from '../../finding.ts';
import type { ParamValue } from '../../providers/param-rule.ts';
import type { ApiCall } from '../calls.ts';
import type { ClientOptions, Clients, OptionNames } from '../clients.ts';
import type { Flow } from '../flow.ts';
import type { OwnershipFacts } from '../ownership.ts';
import type { SdkVersions } from '../sdk-version.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';

/** A connection that a library makes without the SDK's class: a model of LangChain, a provider of the AI SDK. */
export interface LibraryClient {
  readonly sdk: 'library';
  /** The construction, the call that makes it, or the import of an instance that is ready for use. */
  readonly node: ts.Node;
  /** The rule family that moves it. */
  readonly family: Family;
  /** The library's name for it: `ChatOpenAI`. */
  readonly name: string;
  readonly options: ClientOptions;
  readonly names: OptionNames;
  /** It puts `/v1` behind its address by itself, whoever answers there. */
  readonly isVersioned?: boolean;
  readonly subclass?: ts.ClassLikeDeclaration;
  /** By other ways it is another vendor's, or Azure's. */
  readonly isByTurns?: boolean;
  /** It speaks to a resource of Azure's, as the library's own class for that. */
  readonly isAzure: boolean;
  /** Its key opens other vendors' models too, so the variable of it keeps its name everywhere. */
  readonly isKeyShared?: boolean;
  /** Variables that the library reads by itself where the code passes nothing, by the SDK's name for the option. */
  readonly reads: Readonly<Partial<Record<'apiKey' | 'baseURL' | 'organization' | 'project', string>>>;
  /** What is passed for an option, by the SDK's name for it, wherever the library wants it; nothing where it is not passed. */
  option(name: string): Flow;
}

/** What a library asks of the API: a call in all that rules on models know of one, with parameters of its own. */
export interface LibraryCall {
  readonly family: Family;
  /** Names of parameters as the library writes them, with what they are on the wire: `maxTokens` is `max_tokens`. */
  readonly params: Readonly<Record<string, string>>;
  /** The same, where it depends on the models that are asked for. */
  readonly paramsFor?: (models: readonly string[]) => Readonly<Record<string, string>>;
  /** The options that its parameters stand in, in its own words or as on the wire. */
  readonly options?: ClientOptions;
  /** Options that it does not send, or not for models of other vendors. */
  readonly unsent?: readonly string[];
  /** Values by which an option says that nothing is sent: `maxTokens: -1`. */
  readonly unset?: Readonly<Record<string, string>>;
  /** Whatever else stands among its options goes into the request as it is. */
  readonly isOpen?: boolean;
  /** What it needs beyond its own is given where its model is named ahead. */
  readonly needsElsewhere?: boolean;
  /** The option of its client that takes fields of the request as they are on the wire. */
  readonly fields?: string;
  /** The type of that option knows few fields; others go in through a spread, which is not looked into. */
  readonly isClosed?: boolean;
  /** Those of the call's literals that are written in the library's names; all others are as on the wire. */
  readonly spoken?: ReadonlySet<ts.ObjectLiteralExpression>;
  /** It reads vectors as they come, whatever they are encoded as. */
  readonly readsFloats?: boolean;
  /** What the library sends by itself, in words of the wire, where the code says nothing: its model, a temperature. */
  readonly sends?: Readonly<Record<string, ParamValue>>;
  /**
   * Where a name that reaches its model holds the id of a model of OpenAI's: `openai/gpt-4o`. Undefined for a name that
   * is somebody else's model. Left out where names are plain ids.
   */
  readonly idIn?: (name: string) => NamedId | undefined;
}

/** An id within a longer name. */
export interface NamedId {
  readonly id: string;
  /** Where it begins in the name; it ends where the name ends. */
  readonly start: number;
  /** The new id stands behind the vendor: `zhipu/glm-5.2`. */
  readonly isLed?: boolean;
}

/** Everything of one library in a repository. */
export interface LibraryUse {
  readonly clients: readonly LibraryClient[];
  readonly calls: readonly ApiCall[];
}

export interface LibraryMaterials {
  readonly tracer: Tracer;
  readonly facts: OwnershipFacts;
  readonly versions: SdkVersions;
  /** The clients of the SDK itself, which a library may be given. */
  readonly sdk: Clients;
  /** Values that the `.env*` files give to a variable. */
  readonly valuesOf: (variable: string) => readonly string[];
  /** Path of a node's file, as manifests are looked up by it. */
  pathOf(node: ts.Node): string;
}

/** Finds what a library does; one file beside this one each. */
export type LibraryFinder = (materials: LibraryMaterials) => LibraryUse;
