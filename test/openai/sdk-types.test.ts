import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSdkTypes, type SdkTypes } from '../../scripts/sdk-types.ts';

/** Reads declarations from memory; paths are those of an unpacked package. */
function read(files: Readonly<Record<string, string>>, clientClass: string): SdkTypes {
  const host = ts.createCompilerHost({});
  const onDisk = { fileExists: host.fileExists, getSourceFile: host.getSourceFile };
  host.fileExists = (path) => path in files || onDisk.fileExists(path);
  host.directoryExists = () => true;
  host.readFile = (path) => files[path];
  host.getSourceFile = (path, options) => {
    const text = files[path];
    return text === undefined ? onDisk.getSourceFile(path, options) : ts.createSourceFile(path, text, options, true);
  };
  const options = {
    noLib: true,
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
    export declare class OpenAI {
      apiKey: string;
      chat: Chat;
      audio: Audio;
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
      create(body: ChatCompletionCreateParamsBase): void;
      create(body: ChatCompletionCreateParamsBase, options: object): void;
      _internal(): void;
    }
    export interface ChatCompletionCreateParamsBase {
      model: (string & {}) | Shared.ChatModel;
      'max_tokens'?: number | null;
      reasoning_effort?: Shared.Effort;
      stop?: string | 'never';
    }
    export interface Other { thinking?: boolean }`,
  '/p/resources/audio/audio.d.ts': `
    import { APIResource } from '../../resource.js';
    export type AudioModel = 'hear-1';
    export declare class Audio extends APIResource { }`,
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
    expect(types.methods).toEqual(['chat.completions.create']);
  });

  it('takes parameters with the literals of closed unions only', () => {
    expect(Object.fromEntries(types.params.chat)).toEqual({
      model: [],
      max_tokens: [],
      reasoning_effort: ['high', 'low'],
      stop: [],
    });
    expect(types.params.embeddings.size).toBe(0);
  });

  it('reads the flat class of version 3', () => {
    const old = read(
      {
        '/p/dist/api.d.ts': `
          declare class BaseAPI { protected basePath: string; }
          export declare class OpenAIApi extends BaseAPI { createChatCompletion(request: CreateChatCompletionRequest): void; }
          export interface CreateChatCompletionRequest { 'model': string; 'n'?: number | null; }
          export interface CreateEmbeddingRequest { 'input': string; }`,
      },
      'OpenAIApi',
    );
    expect(old.methods).toEqual(['createChatCompletion']);
    expect([...old.params.chat.keys()]).toEqual(['model', 'n']);
    expect([...old.params.embeddings.keys()]).toEqual(['input']);
  });

  it('says so where the client is missing', () => {
    expect(() => read({ '/p/index.d.ts': 'export {}' }, 'OpenAI')).toThrow('No class OpenAI');
  });
});
