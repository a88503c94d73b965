import type { HelpConfiguration } from 'commander';
import stringWidth from 'fast-string-width';
import { help } from '../messages/help.ts';
import { wrap } from '../reporters/wrap.ts';

/** How commander lays help out where its words have wide characters and few spaces. */
export const wideHelp: HelpConfiguration = {
  styleTitle: (title) => help.heads[title] ?? title,
  displayWidth: stringWidth,
  boxWrap: (text, width) =>
    text
      .split('\n')
      .map((line) => (stringWidth(line) > width ? wrap(line, width).join('\n') : line))
      .join('\n'),
};
