// The layers of ARCHITECTURE.md ("Layers") as rules. tests/architecture/layers.test.ts proves
// that they are alive: a planted violation must be caught.

/** Folders of shared/, lowest first: a folder imports only itself and folders before it. */
const ranks = [
  'base',
  'text',
  'language',
  'bridge',
  'document',
  'import',
  'codebook',
  'annotation',
  'alignment',
  'analysis',
  'project',
  'export',
];

const layerRules = ranks.slice(0, -1).map((folder, rank) => ({
  name: `shared-${folder}-looks-up`,
  comment: `shared/${folder} may import only folders below it: ARCHITECTURE.md, "Layers"`,
  severity: 'error',
  from: { path: `(^|/)shared/${folder}/` },
  to: { path: `(^|/)shared/(${ranks.slice(rank + 1).join('|')})/` },
}));

/** Folders of renderer/ and what each may import of the others. */
const windowFolders = {
  i18n: ['store'],
  worker: [],
  store: [],
  'document-view': [],
  session: ['i18n', 'store', 'worker'],
  components: ['i18n', 'session'],
  panels: ['i18n', 'store', 'worker', 'document-view', 'session', 'components'],
  frame: ['i18n', 'store', 'worker', 'document-view', 'session', 'components', 'panels'],
};

const windowRules = Object.entries(windowFolders).map(([folder, below]) => ({
  name: `renderer-${folder}-looks-up`,
  comment: `renderer/${folder} may import only ${below.join(', ') || 'shared'}: ARCHITECTURE.md, "The window"`,
  severity: 'error',
  from: { path: `(^|/)renderer/${folder}/` },
  to: { path: '(^|/)renderer/', pathNot: `(^|/)renderer/(${[folder, ...below].join('|')})/` },
}));

/** A library that has one door: only `door` may import it. */
const singleDoor = (name, library, door) => ({
  name: `one-door-${name}`,
  comment: `${name} has one door, ${door}: ARCHITECTURE.md, "One door per border"`,
  severity: 'error',
  from: { pathNot: `(^|/)(${door}|tests/)` },
  to: { path: `node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'No import cycles: ARCHITECTURE.md, "Layers"',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...layerRules,
    ...windowRules,
    {
      name: 'shared-is-pure',
      comment: 'The core knows no Node, no shell and no window: ARCHITECTURE.md, "The core"',
      severity: 'error',
      from: { path: '(^|/)shared/' },
      to: { path: '(^|/)(electron|renderer)/' },
    },
    {
      name: 'shared-has-no-node',
      comment: 'The core runs in a window, too: ARCHITECTURE.md, "The core"',
      severity: 'error',
      from: { path: '(^|/)shared/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shell-and-window-apart',
      comment: 'Shell and window meet in shared/bridge: ARCHITECTURE.md, "Layers"',
      severity: 'error',
      from: { path: '(^|/)electron/' },
      to: { path: '(^|/)renderer/' },
    },
    {
      name: 'window-and-shell-apart',
      comment: 'Shell and window meet in shared/bridge: ARCHITECTURE.md, "Layers"',
      severity: 'error',
      from: { path: '(^|/)renderer/' },
      to: { path: '(^|/)electron/' },
    },
    {
      name: 'window-has-no-node',
      comment: 'The window is sandboxed: ARCHITECTURE.md, "Safety"',
      severity: 'error',
      from: { path: '(^|/)(renderer|electron/policy)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-in-main-only',
      comment: 'files, policy and cli run without the shell: ARCHITECTURE.md, "Layers"',
      severity: 'error',
      from: { pathNot: '(^|/)(electron/main/|electron/preload|electron/stand-in/|tests/)' },
      to: { path: 'node_modules/electron/' },
    },
    {
      name: 'files-below-cli',
      comment: 'electron/files serves both main and cli and imports neither',
      severity: 'error',
      from: { path: '(^|/)electron/files/' },
      to: { path: '(^|/)electron/(cli|main|tools)/' },
    },
    {
      name: 'no-dev-dependencies',
      comment: 'Product code may not need a development package',
      severity: 'error',
      from: {
        path: '(^|/)(shared|electron|renderer)/',
        pathNot: '(^|/)electron/(tools|main|preload|stand-in)',
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'not-to-unresolvable',
      comment: 'Every import must resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    singleDoor('noble-hashes', '@noble/hashes', 'shared/text/content-hash'),
    singleDoor('saxes', 'saxes', 'shared/import/read-xml'),
    singleDoor('fflate', 'fflate', '(shared/import/read-zip|shared/export/)'),
    singleDoor('htmlparser2', 'htmlparser2', 'shared/import/read-html'),
    singleDoor('pdfjs', 'pdfjs-dist', 'shared/import/read-pdf'),
    singleDoor('papaparse', 'papaparse', 'shared/codebook/codebook-csv'),
    singleDoor('natural', 'natural', 'shared/language/root-key'),
    singleDoor('wink', 'wink-(lemmatizer|lexicon)', 'shared/language/english-morphology'),
    singleDoor('dexie', 'dexie', 'renderer/store/'),
    singleDoor('prosemirror', 'prosemirror-[a-z]+', 'renderer/document-view/'),
    singleDoor('write-excel-file', 'write-excel-file', 'shared/export/table-to-xlsx'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
