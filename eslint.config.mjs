import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Who may import whom, layer by layer (design.md, "Layers"); whatever is not listed is refused. */
const mayImport = {
  schema: ['schema'],
  content: ['schema', 'content'],
  // Of the ports, rules read the records alone.
  domain: ['schema', 'content', 'ports', 'domain'],
  ports: ['schema', 'content', 'domain', 'ports'],
  services: ['schema', 'content', 'domain', 'ports', 'services'],
  journeys: ['schema', 'content', 'domain', 'texts', 'ports', 'services', 'journeys'],
  texts: ['schema', 'domain', 'ports', 'texts'],
  api: ['schema', 'content', 'domain', 'api'],
  cms: ['schema', 'domain', 'texts', 'cms'],
  http: ['schema', 'domain', 'texts', 'ports', 'services', 'journeys', 'cms', 'http'],
  adapters: ['schema', 'content', 'domain', 'ports', 'services', 'adapters'],
  docs: ['schema', 'content', 'domain', 'texts', 'docs'],
  site: ['schema', 'content', 'domain', 'texts', 'docs', 'http', 'api', 'cms', 'adapters', 'site'],
  commands: [
    'schema',
    'content',
    'domain',
    'texts',
    'docs',
    'ports',
    'services',
    'journeys',
    'adapters',
    'local',
    'commands',
  ],
  local: [
    'schema',
    'content',
    'domain',
    'texts',
    'ports',
    'services',
    'journeys',
    'http',
    'adapters',
    'local',
  ],
};
const layers = Object.keys(mayImport);

/** A layer is a folder; the ports are told by one file, and the services are one. */
const pathsOf = (layer) =>
  ({ ports: ['./src/ports', './src/ports.ts'], services: ['./src/services.ts'] })[layer] ?? [
    `./src/${layer}`,
  ];

/** What people and machines reach: above every layer. */
const reached = ['./functions', './src/pages', './src/layouts', './src/components'];

const importDirection = layers.map((layer) => ({
  target: pathsOf(layer),
  from: [
    ...layers.filter((other) => !mayImport[layer].includes(other)).flatMap(pathsOf),
    ...reached,
    './test',
  ],
  message: `${layer} may import only: ${mayImport[layer].join(', ')} (design.md, "Layers").`,
}));

/** The local platform is no part of what is deployed. */
const deployed = reached.map((target) => ({
  target,
  from: ['./src/local', './src/commands', './test'],
  message: 'The local platform exists on a developer’s machine only; nothing that is deployed may import it.',
}));

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.local/', '.netlify/', 'content/', 'public/'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: [...importDirection, ...deployed] }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
    settings: {
      'import-x/extensions': ['.ts', '.astro', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'], 'astro-eslint-parser': ['.astro'] },
    },
  },
  // A function says where it is reached and hands over; what it does is src/http's or a journey's.
  {
    files: ['functions/**'],
    rules: { 'max-lines': ['error', { max: 40 }], 'max-lines-per-function': ['error', { max: 30 }] },
  },
  {
    files: ['**/*.mjs', '**/*.astro', '**/*.astro/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  // A fake answers at once where the real thing is awaited.
  { files: ['test/fakes/**'], rules: { '@typescript-eslint/require-await': 'off' } },
  { files: ['**/*.test.ts'], rules: { 'import-x/no-restricted-paths': 'off' } },
  {
    files: ['**/*.config.mjs', '**/*.config.ts', '**/*.d.ts', 'functions/**'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: ['src/schema/**', 'src/domain/**', 'src/content/**', 'src/api/**', 'src/docs/**'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'fetch', 'setTimeout'],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Rules get "today" as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'Rules get "today" as an argument.',
        },
      ],
    },
  },
  {
    files: ['src/**', 'functions/**'],
    ignores: ['src/adapters/env.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/adapters/env.ts reads the environment.' },
      ],
    },
  },
);
