import type { Rule } from '../rule.ts';
import { inConfigs } from './config-file.ts';

/** Terraform, Bicep: told and never changed, because renaming there may take away what has been deployed. */
export const infrastructureRule: Rule = {
  id: 'env/infrastructure',
  family: 'env',
  find: (context) => inConfigs(context, 'infrastructure', () => 'unread'),
};
