import { describe, expect, it } from 'vitest';
import { parseConfig, parseFlags } from '../../src/cli/settings.ts';
import { UserError } from '../../src/errors.ts';

const FILE = 'banjia.config.json';

describe('parseFlags', () => {
  it('takes lists repeated and with commas', () => {
    expect(parseFlags({ only: ['openai-sdk,env', 'docs'], failOn: ['manual', 'blocked'] })).toEqual({
      only: ['openai-sdk', 'env', 'docs'],
      failOn: ['manual', 'blocked'],
    });
  });

  it('takes the base URL without its last slash', () => {
    expect(parseFlags({ baseUrl: 'http://localhost:8000/v1/' })).toEqual({ baseUrl: 'http://localhost:8000/v1' });
  });

  it('keeps what follows the first = of a model row', () => {
    expect(parseFlags({ model: ['gpt-4o=org/glm=x'] })).toEqual({ model: ['gpt-4o=org/glm=x'] });
  });

  it.each([
    [{ env: 'kep' }, '--env takes rename, keep; not "kep". Did you mean keep?'],
    [{ only: ['opena-sdk'] }, 'Did you mean openai-sdk?'],
    [{ failOn: ['everything'] }, '--fail-on takes manual, blocked, new-errors; not "everything".'],
    [{ client: 'share' }, '--client takes inline, shared; not "share". Did you mean shared?'],
    [{ to: ['voices=alibaba'] }, '--to takes the id of a provider, or a capability and where it goes'],
    [{ to: ['embeddings='] }, '--to takes the id of a provider, or a capability and where it goes'],
    [{ to: ['images=zhipu', 'images=alibaba'] }, '--to sends one capability to two providers.'],
    [{ to: ['zhipu', 'alibaba'] }, '--to names one target; to send one capability elsewhere, write embeddings=<id>.'],
    [{ baseUrl: 'localhost:8000' }, '--base-url takes a URL'],
    [{ baseUrl: 'ftp://example.com' }, '--base-url takes a URL'],
    [{ keyEnv: '1KEY' }, '--key-env takes the name of an environment variable'],
    [{ model: ['gpt-4o'] }, '--model takes two model ids'],
    [{ model: ['=glm'] }, '--model takes two model ids'],
    [{ region: '' }, '--region takes a text'],
  ])('refuses %j in one sentence', (flags, sentence) => {
    expect(() => parseFlags(flags)).toThrow(UserError);
    expect(() => parseFlags(flags)).toThrow(sentence);
  });
});

describe('parseConfig', () => {
  it('takes the names of the flags in camelCase, and a text for a list of one', () => {
    expect(parseConfig({ to: 'zhipu', dryRun: true, todo: false, exclude: 'legacy/**' }, FILE)).toEqual({
      to: ['zhipu'],
      dryRun: true,
      todo: false,
      exclude: ['legacy/**'],
    });
  });

  it('names an unknown key and the nearest one that there is', () => {
    const parse = () => parseConfig({ 'dry-run': true }, FILE);
    expect(parse).toThrow('banjia.config.json: there is no setting "dry-run".');
    expect(parse).toThrow(expect.objectContaining({ hint: 'Did you mean "dryRun"?', exitCode: 2 }));
  });

  it.each([
    [{ dryRun: 'yes' }, 'banjia.config.json: "dryRun" is true or false.'],
    [{ include: 3 }, 'banjia.config.json: "include" takes a text or a list of texts.'],
    [{ to: 'voices=alibaba' }, 'banjia.config.json: "to" takes the id of a provider, or a capability'],
    [{ config: 'other.json' }, 'banjia.config.json: there is no setting "config".'],
    [[], 'banjia.config.json: must be an object of settings.'],
    ['zhipu', 'banjia.config.json: must be an object of settings.'],
  ])('refuses %j', (config, sentence) => {
    expect(() => parseConfig(config, FILE)).toThrow(sentence);
  });
});
