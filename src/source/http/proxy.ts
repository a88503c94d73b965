import type { FileEdit } from '../../edit.ts';
import type { Place } from '../../finding.ts';
import type { ts } from '../ts.ts';

/** A text where it stands in a file, without its quotes. */
export interface Written extends Place {
  readonly text: string;
}

/** A path of the app's own that leads to OpenAI: a rewrite of a framework, a proxy of a server. */
export interface ProxyPass {
  /** What requests are led to: OpenAI's host, with a part of the path or without. */
  readonly to: Written;
  /** The edit by which it takes `/v1` off the paths that come in. */
  readonly longer?: FileEdit | undefined;
  /** A `/v1` of its own that is put in the place of what is taken off. */
  readonly version?: Written | undefined;
  /**
   * The path in front that is handed on as it came, although an address with a path would take its place; empty where
   * only the host may change.
   */
  readonly kept?: string;
  /** Texts that name the host beside the address: a `Host` header. */
  readonly hosts: readonly Written[];
}

/** A proxy that stands in code, so that the requests which go through it can be told. */
export interface CodeProxy extends ProxyPass {
  readonly node: ts.StringLiteralLike;
  /** Every text of it that names the host. */
  readonly nodes: readonly ts.Node[];
  /** How callers' paths begin, and what stands for that at OpenAI; undefined where it can't be told. */
  readonly way: { readonly prefix: string; readonly path: string } | undefined;
  /** What it adds to every request. */
  readonly headers: readonly ts.ObjectLiteralExpression[];
  readonly authorizations: readonly ts.Expression[];
}
