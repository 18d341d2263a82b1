import type { Command } from '../command.ts';

export const schema: Command = {
  name: 'schema',
  usage: 'schema',
  words: {},
  summary: 'Prints the JSON Schema of the scenario language, by which an editor completes and explains every key.',
  examples: [
    ['hashfront schema > scenario.schema.json', 'the schema as a file beside your scenario'],
    ['# yaml-language-server: $schema=scenario.schema.json', 'the first line of the scenario, which tells the editor where it is'],
  ],
  options: {},
  act: async (_, host) => {
    const [{ jsonSchemaOf }, { MECHANISMS }] = await Promise.all([import('../../scenario/json-schema.ts'), import('../../model/mechanisms.ts')]);
    host.out(`${JSON.stringify(jsonSchemaOf(MECHANISMS), null, 2)}\n`);
    return 0;
  },
};
