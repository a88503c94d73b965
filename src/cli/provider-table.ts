import { providerPage as words } from '../messages/en/provider-page.ts';
import type { Provider, Resource } from '../providers/provider.ts';
import { openPage, type TerminalOptions } from '../reporters/terminal-layout.ts';
import { fitColumns } from './columns.ts';

/** The list of targets: one line each, cut to the width of the terminal. */
export function providerTable(providers: readonly Provider[], options: TerminalOptions): string {
  const { paint } = openPage(options);
  const [head = '', ...rows] = fitColumns([words.columns, ...providers.map(rowOf)], options.width);
  return [paint.bold(head), ...rows, '', words.more, words.oneMore].join('\n');
}

function rowOf({ id, name, nameZh, key, apis, regions }: Provider): string[] {
  const served = Object.entries(words.served)
    .filter(([resource]) => apis[resource as Resource].action === 'rewrite')
    .map(([, label]) => label);
  return [id, `${name} ${nameZh}`, key.env, served.join(', '), regions[0].baseURL];
}
