import type { Settings } from '../settings.ts';
import { askAddress } from './address.ts';
import { askEndpoint } from './endpoint.ts';
import { askFamilies } from './families.ts';
import { askModels } from './models.ts';
import type { Context, Question } from './question.ts';
import { askRegion } from './region.ts';
import { askRoutes } from './routes.ts';
import { askVendor } from './vendor.ts';

/** In this order: each may rest on the answers before it. */
const QUESTIONS: readonly Question[] = [
  askVendor,
  askEndpoint,
  askRegion,
  askAddress,
  askRoutes,
  askModels,
  askFamilies,
];

/** Asks what is not known yet; gives the answers alone. */
export async function askMissing({ ask, known, usage }: Context): Promise<Settings> {
  let answers: Settings = {};
  for (const question of QUESTIONS) {
    answers = { ...answers, ...(await question({ ask, known: { ...known, ...answers }, usage })) };
  }
  return answers;
}
