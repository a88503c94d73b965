import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSdkTypes, type SdkTypes } from '../../scripts/sdk-types.ts';

/** Reads declarations from memory; paths are those of an unpacked package. */
function read(files: Readonly<Record<string, string>>, clientClass: string): SdkTypes {
  const host = ts.createCompilerHost({});
  const onDisk = { fileExists: host.fileExists, readFile: host.readFile, getSourceFile: host.getSourceFile };
  host.fileExists = (path) => path in files || onDisk.fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => files[path] ?? onDisk.readFile(path);
  host.getSourceFile = (path, options) => {
    const text = files[path];
    return text === undefined ? onDisk.getSourceFile(path, options) : ts.createSourceFile(path, text, options, true);
  };
  const options = {
    lib: ['lib.es5.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  return readSdkTypes(ts.createProgram(Object.keys(files), options, host), clientClass);
}

const MODERN = {
  '/p/index.d.ts': `
    import { Chat } from './resources/chat/chat.js';
    import { Audio } from './resources/audio/audio.js';
    import { Files } from './resources/files.js';
    import { Models } from './resources/models.js';
    export declare class OpenAI {
      apiKey: string;
      chat: Chat;
      audio: Audio;
      files: Files;
      models: Models;
      private secret(): void;
      protected authHeaders(): object;
      post(path: string): void;
    }`,
  '/p/resource.d.ts': 'export declare class APIResource { protected _client: object; }',
  '/p/resources/shared.d.ts': `
    export type ChatModel = 'gpt-9' | 'gpt-9-2031-01-01';
    export type ResponsesModel = (string & {}) | ChatModel | 'o9-pro';
    export type Effort = 'low' | 'high' | null;`,
  '/p/resources/chat/chat.d.ts': `
    import { APIResource } from '../../resource.js';
    import { Completions } from './completions/completions.js';
    export declare class Chat extends APIResource { completions: Completions; }`,
  '/p/resources/chat/completions/completions.d.ts': `
    import { APIResource } from '../../../resource.js';
    import * as Shared from '../../shared.js';
    export declare class Completions extends APIResource {
      create(body: ParamsNonStreaming, options?: object): Promise<ChatCompletion>;
      create(body: ParamsStreaming, options?: object): Promise<Chunk>;
      _internal(): void;
    }
    export interface ChatCompletionCreateParamsBase {
      model: (string & {}) | Shared.ChatModel;
      'max_tokens'?: number | null;
      reasoning_effort?: Shared.Effort;
      stop?: string | 'never';
      messages: Array<SystemMessage | UserMessage>;
    }
    export interface ParamsNonStreaming extends ChatCompletionCreateParamsBase { stream?: false | null; plain?: 'a' }
    export interface ParamsStreaming extends ChatCompletionCreateParamsBase { stream: true; plain?: 'b' }
    export interface SystemMessage { role: 'system'; content: string }
    export interface UserMessage { role: 'user'; content: string | Array<TextPart | ImagePart> | null }
    export interface TextPart { type: 'text'; text: string }
    export interface ImagePart { type: 'image_url'; image_url: { url: string } }
    export interface ChatCompletion { choices: Array<{ finish_reason: 'stop' | 'length' | null }> }
    export interface Chunk { choices: Array<{ finish_reason: 'stop' | 'tool_calls' | null; type: 'chunk' }> }
    export interface Other { thinking?: boolean }`,
  '/p/resources/audio/audio.d.ts': `
    import { APIResource } from '../../resource.js';
    export type AudioModel = 'hear-1';
    export declare class Audio extends APIResource { }`,
  '/p/resources/files.d.ts': `
    import { APIResource } from '../resource.js';
    export declare class Files extends APIResource {
      create(body: FileCreateParams, options?: object): void;
      list(query?: (FileListParams & ({ [K in 'path' | 'method']?: never } | null)) | null, options?: { path?: string }): void;
    }
    export interface FileCreateParams { file: object; purpose: 'batch' | 'vision' }
    export interface FileListParams { purpose?: string; order?: 'asc' | 'desc' }`,
  '/p/resources/models.d.ts': `
    import { APIResource } from '../resource.js';
    export declare class Models extends APIResource {
      retrieve(model: string, options?: object): void;
      list(options?: object): void;
    }`,
  '/p/resources/realtime/realtime.d.ts': `
    export interface Session { model?: (string & {}) | 'live-9' | 'gpt-9'; }
    export interface AudioTranscription { model?: 'hear-live' | 'hear-1'; }`,
  '/p/resources/completions.d.ts': `export interface Params { model: (string & {}) | 'text-old-001'; other: 'not-a-model-1' }`,
} as const;

describe('reading the types of the package', () => {
  const types = read(MODERN, 'OpenAI');

  it('takes model ids from named unions and from the model property, each with its kind', () => {
    expect(Object.fromEntries(types.models)).toEqual({
      'gpt-9': 'chat',
      'gpt-9-2031-01-01': 'chat',
      'o9-pro': 'chat',
      'hear-1': 'transcription',
      'live-9': 'realtime',
      'hear-live': 'transcription',
      'text-old-001': 'completion',
    });
  });

  it('follows resources from the client, and leaves out what is not public or not a resource', () => {
    expect(types.methods).toEqual([
      'chat.completions.create',
      'files.create',
      'files.list',
      'models.list',
      'models.retrieve',
    ]);
  });

  it('takes parameters of all overloads, with the literals of closed unions only', () => {
    expect(Object.fromEntries(types.params.chat)).toEqual({
      model: [],
      max_tokens: [],
      reasoning_effort: ['high', 'low'],
      stop: [],
      messages: [],
      stream: [],
      plain: ['a', 'b'],
    });
    expect(types.params.embeddings.size).toBe(0);
  });

  it('joins the methods of an operation, arguments too, and leaves out the options of the request', () => {
    expect(Object.fromEntries(types.params.files)).toEqual({
      file: [],
      purpose: ['batch', 'vision'],
      order: ['asc', 'desc'],
    });
    expect(Object.fromEntries(types.params.models)).toEqual({ model: [] });
  });

  it('takes what a chat is made of', () => {
    expect(types.chat).toEqual({
      roles: ['system', 'user'],
      contentParts: ['image_url', 'text'],
      finishReasons: ['length', 'stop', 'tool_calls'],
    });
  });

  it('reads the flat class of version 3', () => {
    const old = read(
      {
        '/p/dist/api.d.ts': `
          declare class BaseAPI { protected basePath: string; }
          export declare class OpenAIApi extends BaseAPI { 
            createChatCompletion(createChatCompletionRequest: CreateChatCompletionRequest, options?: object): void;
            createEmbedding(createEmbeddingRequest: CreateEmbeddingRequest, options?: object): void;
            createTranscription(file: object, model: string, responseFormat?: string, options?: object): void;
          }
          export interface CreateChatCompletionRequest { 'model': string; 'n'?: number | null; }
          export interface CreateEmbeddingRequest { 'input': string; }`,
      },
      'OpenAIApi',
    );
    expect(old.methods).toEqual(['createChatCompletion', 'createEmbedding', 'createTranscription']);
    expect([...old.params.chat.keys()]).toEqual(['model', 'n']);
    expect([...old.params.embeddings.keys()]).toEqual(['input']);
    expect([...old.params.transcription.keys()]).toEqual(['file', 'model', 'response_format']);
  });

  it('says so where the client is missing', () => {
    expect(() => read({ '/p/index.d.ts': 'export {}' }, 'OpenAI')).toThrow('No class OpenAI');
  });
});
