import { parseArgs } from 'node:util';
import { readContentFolder } from '../adapters/content-folder.ts';
import { readSettings } from '../adapters/env.ts';
import { describe } from '../content/problem.ts';
import { readContent } from '../content/read-content.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const folder = positionals[0] ?? readSettings().contentDir;
const files = await readContentFolder(folder);
const { problems, leftOut } = readContent(files);

for (const problem of problems) console.log(describe(problem));
const errors = problems.filter(({ severity }) => severity === 'error').length;
const warnings = problems.length - errors;
console.log(
  `${String(files.length)} fichiers vérifiés\u00A0: ${String(errors)} erreur(s), ${String(warnings)} avertissement(s), ${String(leftOut.length)} fichier(s) illisible(s).`,
);
process.exitCode = errors > 0 ? 1 : 0;
