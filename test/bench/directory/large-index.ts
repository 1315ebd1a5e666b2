import { readContent } from '../../../src/content/read-content.ts';
import { isPublicIncubator } from '../../../src/domain/incubation.ts';
import { buildDirectory } from '../../../src/site/directory/build-directory.ts';
import { packDirectory } from '../../../src/site/directory/compact-index.ts';
import { corpus } from '../corpus.ts';
import { today, type CorpusSize } from '../size.ts';

/** The directory's index of an invented community, as its site would publish it. */
export function directoryIndex(size: CorpusSize): string {
  const { content } = readContent([...corpus(size)]);
  const { incubators, teams } = content;
  const shown = incubators.filter(({ data }) => isPublicIncubator(data));
  return packDirectory(
    buildDirectory({
      content,
      settings: { today },
      publicIncubators: new Map(shown.map((incubator) => [incubator.id, incubator])),
      teamsById: new Map(teams.map((team) => [team.id, team])),
      avatars: new Map(),
    }),
  );
}
