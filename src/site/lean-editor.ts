import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * What Decap CMS brings and our editor never calls, with what stands in its place: compressors of pictures, for
 * which the browser's own stands; TOML, and the YAML of its own reading and writing, for which the project's own stands.
 */
const unused: ReadonlyMap<string, string> = new Map([
  ['@jsquash/webp', 'export default {};'],
  ['@iarna/toml', 'export default {};'],
  ['tomlify-j0.4', 'export default {};'],
  ['js-yaml', 'export const safeLoad = () => undefined; export const safeDump = () => undefined;'],
]);

/** Decap's check of its configuration; see {@link leanEditor}. */
const configCheck = '/constants/configSchema';
const noCheck = 'export const validateConfig = () => undefined;';

const prefix = '\0lean-editor:';
const isDecap = (importer = ''): boolean => importer.includes('/decap-cms-core/');

/**
 * Makes the editor's program as small as its use. Decap CMS checks its configuration in the browser with a program that
 * it writes there: that takes half a second, and a security policy that lets any text run as a program. Ours is
 * generated, and Decap's own check runs over it in a test instead (src/cms/decap-accepts.test.ts).
 */
export const leanEditor = (): Plugin => ({
  name: 'lean-editor',
  enforce: 'pre',
  resolveId(source, importer) {
    if (unused.has(source)) return prefix + source;
    if (!isDecap(importer)) return undefined;
    if (source.endsWith(configCheck)) return prefix + configCheck;
    // The project's version of this library does for both.
    return source === 'yaml' ? this.resolve(source, fileURLToPath(import.meta.url)) : undefined;
  },
  load(id) {
    if (!id.startsWith(prefix)) return undefined;
    const source = id.slice(prefix.length);
    return source === configCheck ? noCheck : unused.get(source);
  },
});
