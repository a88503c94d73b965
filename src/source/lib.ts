/**
 * The global types that carry values from one expression to another: just enough for the checker to follow a symbol
 * through arrays, promises, records and mapped types. The real library is 40 times larger and would say nothing more.
 */
export const LIB = `
interface Function { call(...a: any[]): any; apply(...a: any[]): any; bind(...a: any[]): any }
interface CallableFunction extends Function {}
interface NewableFunction extends Function {}
interface IArguments {}
interface Object {}
interface Boolean {}
interface Number {}
interface RegExp {}
interface String { trim(): string; toString(): string; toLowerCase(): string }
interface Symbol {}
interface SymbolConstructor { readonly iterator: unique symbol; readonly asyncIterator: unique symbol }
declare var Symbol: SymbolConstructor;
interface IteratorResult<T> { done?: boolean; value: T }
interface Iterator<T> { next(): IteratorResult<T> }
interface Iterable<T> { [Symbol.iterator](): Iterator<T> }
interface IterableIterator<T> extends Iterator<T> { [Symbol.iterator](): IterableIterator<T> }
interface AsyncIterable<T> { [Symbol.asyncIterator](): any }
interface Array<T> {
  length: number; [n: number]: T; [Symbol.iterator](): IterableIterator<T>;
  map<U>(f: (v: T, i: number) => U): U[]; filter(f: (v: T, i: number) => any): T[]; find(f: (v: T) => any): T | undefined;
  forEach(f: (v: T, i: number) => any): void; concat(...a: any[]): T[]; slice(a?: number, b?: number): T[];
  push(...a: T[]): number; at(i: number): T | undefined; includes(v: T): boolean; reduce(...a: any[]): any; join(s?: string): string;
}
interface ReadonlyArray<T> extends Array<T> {}
interface PromiseLike<T> { then<R>(f: (v: T) => R | PromiseLike<R>): PromiseLike<R> }
interface Promise<T> {
  then<R>(f: (v: T) => R | PromiseLike<R>, g?: (e: any) => any): Promise<R>;
  catch(f: (e: any) => any): Promise<T>; finally(f: () => any): Promise<T>;
}
interface PromiseConstructor { new <T>(f: (resolve: (v: T) => void, reject: (e: any) => void) => void): Promise<T>; all(v: any): Promise<any>; resolve<T>(v: T): Promise<T> }
declare var Promise: PromiseConstructor;
type Awaited<T> = T extends PromiseLike<infer U> ? Awaited<U> : T;
interface Map<K, V> { get(k: K): V | undefined; set(k: K, v: V): this; has(k: K): boolean; values(): IterableIterator<V> }
interface MapConstructor { new <K = any, V = any>(v?: any): Map<K, V> }
declare var Map: MapConstructor;
interface Set<T> { add(v: T): this; has(v: T): boolean }
interface SetConstructor { new <T = any>(v?: Iterable<T>): Set<T> }
declare var Set: SetConstructor;
type Partial<T> = { [P in keyof T]?: T[P] };
type Required<T> = { [P in keyof T]-?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
type Exclude<T, U> = T extends U ? never : T;
type Extract<T, U> = T extends U ? T : never;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type NonNullable<T> = T & {};
type Parameters<T> = T extends (...a: infer P) => any ? P : never;
type ConstructorParameters<T> = T extends abstract new (...a: infer P) => any ? P : never;
type ReturnType<T> = T extends (...a: any) => infer R ? R : any;
type InstanceType<T> = T extends abstract new (...a: any) => infer R ? R : any;
interface ImportMeta {}
interface ThisType<T> {}
`;
