import { checkFixtures } from '../helpers/fixture-laws.ts';

checkFixtures(2);
