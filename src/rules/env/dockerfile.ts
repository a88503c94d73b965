import { rules as words } from '../../messages/rules.ts';
import { dockerPlaces } from '../../source/config/docker-places.ts';
import type { Rule } from '../rule.ts';
import { inConfigs, type Standing } from './config-file.ts';

const OTHER_LANGUAGE = /(?:^|\/)(?:python|golang|ruby|openjdk|eclipse-temurin|rust|php|sdk|aspnet|uv)(?:[:@-]|$)/;
const OWN_LANGUAGE = /node|bun|deno|javascript|typescript/;

/** Dockerfiles: `ENV`, `ARG`, and what their commands read. */
export const dockerfileRule: Rule = {
  id: 'env/dockerfile',
  family: 'env',
  find: (context) =>
    inConfigs(context, 'dockerfile', (_, text, names) => {
      const standing = standingIn(text);
      return {
        places: dockerPlaces(text, names),
        standingOf: () => standing,
      };
    }),
};

/** An image for another language runs other code. */
function standingIn(text: string): Standing {
  const images = [...text.matchAll(/^[^\S\r\n\u2028\u2029]*FROM\s+(?:--\S+\s+)*(\S+)/gim)].map(
    ([, image = '']) => image,
  );
  const other = images.find((image) => OTHER_LANGUAGE.test(image));
  if (other === undefined || images.some((image) => OWN_LANGUAGE.test(image))) return { of: 'app' };
  return { of: 'other', whose: words.env.whose.base(other) };
}
