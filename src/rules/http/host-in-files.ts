import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { fileProxies } from '../../source/http/file-proxies.ts';
import { policyRegions } from '../../source/http/policy-regions.ts';
import { blankedAt, type SpanKinds, spansIn } from '../../source/spans.ts';
import type { RuleContext } from '../context.ts';
import { fileHostItems } from '../manifest/host-items.ts';
import { settingTexts } from '../manifest/setting-texts.ts';
import { isNetworkFile } from './network-file.ts';

const COMMENTS: SpanKinds = {
  opener: /<!--|(?:^|(?<=[\s;{}]))#[^\n]*/g,
  closerOf: (opener) => (opener === '<!--' ? /-->/g : undefined),
};
const ADDRESS = /(?<![\w.-])(?:(?:https?|wss?):\/\/)?(?:[a-z]{2}\.)?api\.openai\.com(?![\w.-])[^\s"'`<>;,)}]*/g;

const WHOLE = new RegExp(`^${ADDRESS.source}$`);

const base = { rule: 'http/host', kind: 'endpoint', confidence: 'possible', action: 'manual' } as const;

/** What pages and servers say of OpenAI's host that is neither a policy nor a proxy: a script in a page, an upstream. */
export function hostsInFiles({ inventory }: RuleContext): RuleFinding[] {
  return [...inventory.texts].flatMap(([file, text]) => {
    const isNetwork = isNetworkFile(file) && !/(?:^|\/)package\.json$/.test(file);
    if (!isNetwork) return hostsInSettings(file, text);
    const proxies = fileProxies(file, text).flatMap(({ to, hosts }) => [to, ...hosts]);
    const known = [...policyRegions(file, text), ...proxies, ...fileHostItems(file, text)].toSorted(
      (a, b) => a.start - b.start,
    );
    let next = 0;
    let knownTo = 0;
    const plain = blankedAt(text, spansIn(text, COMMENTS));
    return [...plain.matchAll(ADDRESS)].flatMap(({ 0: address, index: start }): RuleFinding[] => {
      const end = start + address.length;
      for (let place = known[next]; place !== undefined && place.start <= start; place = known[++next])
        knownTo = Math.max(knownTo, place.end);
      if (end <= knownTo) return [];
      return [{ ...base, file, start, end, message: words.endpoint.found(address) }];
    });
  });
}

/** The default of a setting: `"default": "https://api.openai.com/v1"`. */
function hostsInSettings(file: string, text: string): RuleFinding[] {
  return settingTexts(file, text).flatMap(({ text: value, start, end }) =>
    WHOLE.test(value) ? [{ ...base, file, start, end, message: words.endpoint.found(value) }] : [],
  );
}
