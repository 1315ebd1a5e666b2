import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { readContentFolder } from '../adapters/content-folder.ts';
import { readDocsFolder } from '../adapters/docs-folder.ts';
import { readSettings } from '../adapters/env.ts';
import { annotate, describe } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';
import { readDocs } from '../docs/read-docs.ts';
import { withDocs } from '../docs/with-docs.ts';
import { collectionFolders } from '../schema/collections.ts';
import { agendaProblems } from './agenda-problems.ts';
import { referentProblems } from './referent-problems.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    /** Write the problems as annotations of a pull request. */
    annotations: { type: 'boolean', default: false },
    /** A file that lists the changed paths, one a line: only their problems are told. */
    changed: { type: 'string' },
  },
});
const [given] = positionals;
const settings = readSettings();
const folder = given ?? settings.contentDir;
// The documentation of the folder that is checked, unless the settings lead elsewhere.
const docsFolder = given === undefined ? settings.docsDir : join(given, collectionFolders.docs);
const root = relative('.', folder);
const files = await readContentFolder(folder);
const docs = readDocs(await readDocsFolder(docsFolder));
const read = readContent(files);
const { problems: found, leftOut } = withDocs(read, docs, relative(folder, docsFolder));
const all = [
  ...found,
  ...agendaProblems(read.content.agenda, settings.today),
  ...referentProblems(read.content, settings.today),
];
const changed =
  values.changed === undefined ? undefined : (await readFile(values.changed, 'utf8')).split('\n');
const problems = all.filter(({ path }) => changed?.includes(`${root}/${path}`) ?? true);

for (const problem of problems) console.log(values.annotations ? annotate(problem, root) : describe(problem));
const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;
// Arrivals are in the database, which this command does not open.
const unchecked = changed?.some((path) => path.startsWith(`${root}/_authors/`))
  ? ' Non vérifié ici\u00A0: si une arrivée connaît chaque nouvelle fiche\u00A0; le secrétariat le signale sur la proposition.'
  : '';
console.log(
  `${String(files.length)} fichiers vérifiés\u00A0: ${String(errors)} erreur(s), ${String(warnings)} avertissement(s), ${String(leftOut.length)} fichier(s) illisible(s).${unchecked}`,
);
process.exitCode = errors > 0 ? 1 : 0;
