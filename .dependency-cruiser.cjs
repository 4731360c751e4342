// The rooms of the house and who may import whom. Data flows one way:
// formats -> sources -> store -> dossier -> rules -> decisions -> store -> reports.
const rooms = {
  base: [],
  formats: ['base'],
  sources: ['base', 'formats'],
  dossier: ['base', 'sources'],
  messages: ['base', 'dossier', 'sources'],
  config: ['base', 'messages'],
  policy: ['base', 'messages'],
  rules: ['base', 'dossier', 'policy', 'sources'],
  store: ['base', 'dossier', 'sources'],
  reports: ['base', 'dossier', 'messages', 'policy', 'sources'],
  operations: ['base', 'formats', 'sources', 'dossier', 'messages', 'policy', 'rules', 'store', 'reports'],
  cli: ['base', 'config', 'dossier', 'messages', 'operations', 'policy', 'sources'],
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src', pathNot: '\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'only-the-store-speaks-sql',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/store' },
      to: { path: 'node_modules/better-sqlite3' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      from: { path: '^src/(rules|base|dossier)/' },
      to: { dependencyTypes: ['core', 'npm'], pathNot: 'node_modules/date-fns' },
    },
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `room-${room}`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
