import type { Plugin } from 'vite';

/**
 * Leaves out of the editor what it never uses. Decap CMS checks its configuration in the browser with a program that
 * it writes there: that takes half a second, and a security policy that lets any text run as a program. Ours is
 * generated, and its own check runs over it in test/cms/decap-accepts.test.ts.
 */
export const leanEditor = (): Plugin => ({
  name: 'lean-editor',
  enforce: 'pre',
  resolveId(source, importer) {
    const isUnused = unused.has(source) || (source.endsWith('/constants/configSchema') && isDecap(importer));
    return isUnused ? `${prefix}${source}` : undefined;
  },
  load: (id) =>
    id.startsWith(prefix) ? 'export default {}; export const validateConfig = () => {};' : undefined,
});

/** The compressors of pictures, which the content has no place for; a parser of JavaScript inside YAML. */
const unused = new Set(['@jsquash/webp', 'esprima']);
const prefix = '\0unused:';
const isDecap = (importer: string | undefined): boolean => importer?.includes('/decap-cms-core/') ?? false;
