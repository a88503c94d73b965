import { openAIModel } from '../../openai/models.ts';
import { settingTexts } from './setting-texts.ts';

const VALUE = /\bvalue="(?<value>[^"<>]*)"/g;

/** Whether users choose from OpenAI's models there: in settings, `"default": "gpt-4o"`, or on a page, `<option value="gpt-4o">`. */
export function offersModels(file: string, text: string): boolean {
  const values = /\.html?$/.test(file)
    ? [...text.matchAll(VALUE)].map(({ groups }) => groups?.value ?? '')
    : settingTexts(file, text).map((each) => each.text);
  return values.some((value) => openAIModel(value) !== undefined);
}
