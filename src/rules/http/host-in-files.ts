import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { fileProxies } from '../../source/http/file-proxies.ts';
import { policyRegions } from '../../source/http/policy-regions.ts';
import { blankedAt, type SpanKinds, spansIn } from '../../source/spans.ts';
import type { RuleContext } from '../context.ts';
import { fileHostItems } from '../manifest/host-items.ts';
import { isNetworkFile } from './network-file.ts';

const COMMENTS: SpanKinds = {
  opener: /<!--|(?:^|(?<=[\s;{}]))#[^\n]*/g,
  closerOf: (opener) => (opener === '<!--' ? /-->/g : undefined),
};
const ADDRESS = /(?<![\w.-])(?:(?:https?|wss?):\/\/)?(?:[a-z]{2}\.)?api\.openai\.com(?![\w.-])[^\s"'`<>;,)}]*/g;

/** What pages and servers say of OpenAI's host that is neither a policy nor a proxy: a script in a page, an upstream. */
export function hostsInFiles({ inventory }: RuleContext): RuleFinding[] {
  return [...inventory.texts].flatMap(([file, text]) => {
    if (!isNetworkFile(file) || /(?:^|\/)package\.json$/.test(file)) return [];
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
      const message = words.endpoint.found(address);
      const base = { rule: 'http/host', kind: 'endpoint', confidence: 'possible', action: 'manual' } as const;
      return [{ ...base, file, start, end, message }];
    });
  });
}
