import { prompts as words } from '../../messages/prompts.ts';
import { capabilityOf, ROUTABLE, type Routable } from '../../openai/surface.ts';
import type { Usage } from '../../pipeline/run.ts';
import { fullName } from '../../providers/full-name.ts';
import { PROVIDERS } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Resource } from '../../providers/resources.ts';
import { alignColumns } from '../columns.ts';
import { foldTarget } from '../options.ts';
import { providerOf } from '../target.ts';
import type { Choice } from './ask.ts';
import type { Question } from './question.ts';

const NOBODY = null;

/** Offers another vendor for each capability that the repository uses and the chosen vendor lacks. */
export const askRoutes: Question = async ({ ask, known, usage }) => {
  const options = foldTarget(known);
  const main = providerOf(options);
  let to = known.to ?? [];
  for (const capability of ROUTABLE) {
    const used = usedOf(capability, usage);
    const missing = used.filter(({ resource }) => main.apis[resource].action !== 'rewrite');
    const offers = PROVIDERS.filter((provider) => provider !== main && canTake(provider, used));
    if (missing.length === 0 || options.routes?.[capability] !== undefined || offers.length === 0) continue;
    const files = new Set(missing.flatMap((each) => each.files)).size;
    const question = words.routes.question(words.capabilities[capability], main.name, files);
    const id = await ask.select(question, [...choicesOf(offers), { value: NOBODY, name: words.routes.leave }]);
    if (id !== NOBODY) to = [...to, `${capability}=${id}`];
  }
  return to === known.to ? {} : { to: [...to] };
};

interface Used {
  readonly resource: Resource;
  readonly files: readonly string[];
}

function usedOf(capability: Routable, { resources }: Usage): Used[] {
  return [...resources]
    .filter(([resource]) => capabilityOf(resource) === capability)
    .map(([resource, files]) => ({ resource, files }));
}

/** Serves all that is used of the capability, at an address that is the same for everybody. */
function canTake({ apis, regions }: Provider, used: readonly Used[]): boolean {
  return !regions[0].baseURL.includes('{') && used.every(({ resource }) => apis[resource].action === 'rewrite');
}

function choicesOf(offers: readonly Provider[]): Choice<string | typeof NOBODY>[] {
  const lines = alignColumns(offers.map((provider) => [provider.id, fullName(provider)]));
  return offers.map(({ id, warning }, row) => ({
    value: id,
    short: id,
    name: lines[row] ?? id,
    ...(warning && { description: warning.note }),
  }));
}
