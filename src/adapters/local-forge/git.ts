import { simpleGit, type SimpleGit } from 'simple-git';
import { ForgeError } from '../forge-error.ts';
import { secretariat } from '../forge-names.ts';

/** Who makes the commits. */
export const committer = `${secretariat.name} <${secretariat.email}>`;

/** The environment of every git process, so that the machine's and the user's settings change nothing. */
const environment = {
  PATH: '/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin:/run/current-system/sw/bin',
  LC_ALL: 'C',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

const settings = [
  'core.autocrlf=false',
  'core.logAllRefUpdates=false',
  'gc.auto=0',
  // Most of what a commit costs is to compress its largest folder again, and once more to take a pack apart: the pack
  // of a few commits is kept as it is (git counts its objects), that of one or two is not, or there would be thousands.
  'core.compression=1',
  'fastimport.unpackLimit=15',
];

/** Runs git on one repository. */
export interface Git {
  readonly folder: string;
  /** Output of a command; `input` goes to its standard input. */
  run(args: readonly string[], options?: GitRunOptions): Promise<string>;
  /** What git tells of an object by its name, byte for byte: a line about it, what it holds, and a line end. */
  readObject(name: string): Promise<Buffer>;
}

interface GitRunOptions {
  readonly input?: string | Buffer;
  readonly workTree?: string;
  readonly indexFile?: string;
}

/** Git on the bare repository in a folder, which must be there. */
export function gitAt(folder: string): Git {
  const guarded = async <Output>(command: string, running: Promise<Output>): Promise<Output> => {
    try {
      return await running;
    } catch (cause) {
      throw new ForgeError(`git ${command} failed in ${folder}`, { cause });
    }
  };
  return {
    folder,
    run: (args, options = {}) => guarded(args[0] ?? '', processIn(folder, options).raw([...args])),
    readObject: (name) => {
      const running: Promise<Buffer> = processIn(folder, { input: `${name}\n` }).binaryCatFile(['--batch']);
      return guarded('cat-file', running);
    },
  };
}

/** A git process that has still to be given its command. */
function processIn(folder: string, { input, workTree, indexFile }: GitRunOptions): SimpleGit {
  return simpleGit({
    baseDir: folder,
    config: settings,
    allowEnvironment: [
      'GIT_CONFIG_GLOBAL',
      'GIT_CONFIG_NOSYSTEM',
      'GIT_DIR',
      'GIT_WORK_TREE',
      'GIT_INDEX_FILE',
    ],
    unsafe: { allowUnsafeConfigPaths: true, allowUnsafeTemplateDir: true },
    ...(input === undefined ? {} : { input: () => input }),
  }).env({
    ...environment,
    GIT_DIR: folder,
    ...(workTree === undefined ? {} : { GIT_WORK_TREE: workTree }),
    ...(indexFile === undefined ? {} : { GIT_INDEX_FILE: indexFile }),
  });
}
