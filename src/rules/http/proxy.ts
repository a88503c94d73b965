import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import type { ApiCall } from '../../source/calls.ts';
import { fileProxies } from '../../source/http/file-proxies.ts';
import type { CodeProxy, ProxyPass } from '../../source/http/proxy.ts';
import type { RuleContext } from '../context.ts';
import { leavesWhole, placesNear } from '../departure.ts';
import { at, type Found } from '../find.ts';
import type { Rule } from '../rule.ts';
import { registryNear } from '../told-registries.ts';
import { proxiesOf } from './address-nodes.ts';
import { isNetworkFile } from './network-file.ts';
import { proxyEdits } from './proxy-edits.ts';

/** Rewrites of frameworks and proxies of servers: they follow the requests that go through them. */
export const proxyRule: Rule = {
  id: 'http/proxy',
  family: 'http',
  find: (context) => [
    ...context.inventory.proxies.map((proxy) => at(proxy.node, judge(proxy, callersOf(proxy, context), context))),
    ...[...context.inventory.texts]
      .flatMap(([file, text]) => (isNetworkFile(file) ? fileProxies(file, text) : []))
      .map((proxy): RuleFinding => {
        const { todo, ...found } = judge(proxy, [], context);
        return { ...found, file: proxy.to.file, start: proxy.to.start, end: proxy.to.end };
      }),
  ],
};

function callersOf(proxy: CodeProxy, { inventory }: RuleContext): ApiCall[] {
  return inventory.calls.filter((call) => proxiesOf(call).includes(proxy));
}

function judge(proxy: ProxyPass, callers: readonly ApiCall[], context: RuleContext): Found {
  const { verdicts, target } = context;
  const { text, file } = proxy.to;
  const isSeen = callers.length > 0;
  const base = { rule: 'http/proxy', kind: 'endpoint', confidence: isSeen ? 'certain' : 'likely' } as const;
  if (target === null) return { ...base, action: 'manual', message: words.proxy.found(text) };
  const entry = isSeen ? undefined : registryNear(file, context);
  if (entry !== undefined) return { ...base, action: 'none', message: words.proxy.entry(entry.place.provider.name) };
  // Who calls it may be out of view: it can follow the rest only where all of that leaves, and for one place.
  const near = placesNear(file, context);
  const place = isSeen ? callers.map(verdicts.homes)[0] : near.length === 1 && leavesWhole(verdicts) ? near[0] : null;
  const isMoving = callers.every((call) => verdicts.calls.get(call)?.fate === 'moves');
  const edits = !isMoving || place === null || place === undefined ? undefined : proxyEdits(proxy, place.baseURL);
  if (edits === undefined) {
    const { provider, baseURL } = place ?? target;
    const message = words.proxy.by(text, provider.name, baseURL);
    return { ...base, action: 'manual', message, ...(isSeen ? { todo: message } : {}) };
  }
  const { text: to = '' } = edits.find(({ start }) => start === proxy.to.start) ?? {};
  const message = isSeen ? words.proxy.moves(text, to) : words.proxy.unseen(text, to);
  return { ...base, action: 'rewrite', message, edits };
}
