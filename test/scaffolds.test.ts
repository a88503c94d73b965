import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { providerTemplate } from '../scripts/provider-template.ts';
import { ruleTemplate } from '../scripts/rule-template.ts';

const ROOT = join(import.meta.dirname, '..');

it.each([
  [
    'src/providers/acme.ts',
    providerTemplate({ id: 'acme', name: 'Acme', baseURL: 'https://api.acme.cn/v1', keyEnv: 'ACME_API_KEY' }),
  ],
  ['src/rules/openai-sdk/new-thing.ts', ruleTemplate({ family: 'openai-sdk', name: 'new-thing' })],
])('the scaffold of %s has no type errors', (path, text) => {
  expect(typeErrors(join(ROOT, path), text)).toEqual([]);
});

/** Checks a file that is not on disk as a part of this project. */
function typeErrors(file: string, text: string): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, ROOT);
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists } = host;
  host.readFile = (path) => (path === file ? text : readFile(path));
  host.fileExists = (path) => path === file || fileExists(path);
  const program = ts.createProgram({ rootNames: [file], options, host });
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}
