import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { unreadTexts } from '../../source/unread-texts.ts';
import type { Rule } from '../rule.ts';

/** A package whose name says OpenAI, in quotes and not a path; OpenAI's host; the variable that its key is in. */
const USE = /["'](?![.~#]|@\/)[^"'\s]*openai(?:[@/][^"'\s]*)?["']|\bapi\.openai\.com\b|\bOPENAI_API_KEY\b/;

/**
 * Files that use OpenAI by their words, and that no parser takes: nobody knows what they call, so a person must look.
 * Without a word of them a repository whose only client is in such a file would pass as moved.
 */
export const unreadRule: Rule = {
  id: 'openai-sdk/unread',
  family: 'openai-sdk',
  find: ({ inventory }) =>
    unreadTexts(inventory).flatMap(({ file, text, why }): RuleFinding[] => {
      const use = USE.exec(text);
      if (use === null) return [];
      const place = { file, start: use.index, end: use.index + use[0].length };
      return [
        {
          ...place,
          rule: 'openai-sdk/unread',
          kind: 'import',
          confidence: 'possible',
          action: 'manual',
          message: words.import.unread(why),
        },
      ];
    }),
};
