import { styleText } from 'node:util';
import type { DistinctQuestion } from 'inquirer';
import { Interrupted } from '../../errors.ts';
import { prompts } from '../../messages/prompts.ts';

const { inquirer: inquirerWords } = prompts;

export interface Choice<Value> {
  readonly name: string;
  readonly value: Value;
  /** What stands in the line of the answered question. */
  readonly short?: string;
  /** Shown below the list while the choice is pointed at. */
  readonly description?: string;
}

/** The kinds of question. Each throws Interrupted for Ctrl-C, and where the terminal goes away. */
export interface Ask {
  /** One of a few. */
  select<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value>;
  /** One of a few by a letter, for questions that come in rows. */
  letter<Value>(message: string, choices: readonly LetterChoice<Value>[]): Promise<Value>;
  /** One of many, by typing a part of it; `source` gives what is left for what was typed so far. */
  search<Value>(message: string, source: (typed: string) => readonly Choice<Value>[]): Promise<Value>;
  /** Some of a few, at least one; all are ticked at first. */
  checkbox<Value>(message: string, choices: readonly Choice<Value>[]): Promise<Value[]>;
  /** A line of text; `validate` gives true, or the sentence that says what is wrong. */
  input(message: string, options: InputOptions): Promise<string>;
}

export interface LetterChoice<Value> {
  readonly key: Letter;
  readonly name: string;
  readonly value: Value;
}

type Letter = 'a' | 'f' | 'n' | 'q' | 'r' | 'w' | 'y';

export interface InputOptions {
  readonly default?: string;
  readonly validate: (value: string) => true | string;
}

/** inquirer has no catalogue: its words pass through its styles. Their looks are those of its own. */
const theme = {
  style: {
    error: (text: string) => styleText('red', `> ${inquirerWords[text] ?? text}`),
    keysHelpTip: (keys: readonly (readonly [key: string, action: string])[]) =>
      keys
        .map(([key, action]) => `${styleText('bold', key)} ${styleText('dim', inquirerWords[action] ?? action)}`)
        .join(styleText('dim', ' • ')),
  },
};

type Unnamed<Question> = Question extends unknown ? Omit<Question, 'name'> : never;

/** All vendors, and the way to an endpoint of one's own, at one sight. */
const PAGE = { pageSize: 16, loop: false };

/** Asks in the terminal until `signal` aborts. */
export function openAsk(signal: AbortSignal): Ask {
  async function ask<Value>(question: Unnamed<DistinctQuestion>): Promise<Value> {
    const { createPromptModule } = (await import('inquirer')).default;
    try {
      const { answer } = await createPromptModule({ signal })({ theme, ...question, name: 'answer' });
      return answer;
    } catch (error) {
      // inquirer rejects with errors of a package beneath it: they can only be told by name.
      if (error instanceof Error && /^(Exit|Abort)PromptError$/.test(error.name)) throw new Interrupted();
      throw error;
    }
  }

  return {
    select: (message, choices) => ask({ type: 'select', message, choices, ...PAGE }),
    letter: (message, choices) => ask({ type: 'expand', message, choices, expanded: true }),
    search: (message, source) => ask({ type: 'search', message, source: (typed = '') => source(typed), ...PAGE }),
    checkbox: (message, choices) => {
      const ticked = choices.map((choice) => ({ ...choice, checked: true }));
      return ask({ type: 'checkbox', message, choices: ticked, required: true, ...PAGE });
    },
    input: (message, options) => ask({ type: 'input', message, ...options }),
  };
}
