/**
 * The import directions of ARCHITECTURE.md. Each rule's comment says what to do instead.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Move what both need into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pages-take-contracts-types-and-guard-only',
      comment: 'Take it from the load context, or import only its type.',
      severity: 'error',
      from: { path: '^app/' },
      to: {
        path: '^server/',
        pathNot: ['/contract\\.ts$', '^server/guard/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'pages-keep-to-their-capability',
      comment: 'Move what two capabilities show into app/ui or app/lib.',
      severity: 'error',
      from: { path: '^app/([^/]+)/', pathNot: '^app/(ui|lib)/' },
      to: { path: '^app/([^/]+)/', pathNot: ['^app/$1/', '^app/(ui|lib)/'] },
    },
    {
      name: 'building-blocks-know-no-capability',
      comment: 'Hand it in as a prop.',
      severity: 'error',
      from: { path: '^app/(ui|lib)/' },
      to: { path: '^app/', pathNot: '^app/(ui|lib)/' },
    },
    {
      name: 'lib-does-not-look-up-to-ui',
      comment: 'app/lib knows no component; hand it in.',
      severity: 'error',
      from: { path: '^app/lib/' },
      to: { path: '^app/ui/' },
    },
    {
      name: 'server-never-imports-pages',
      comment: 'What both need is a contract.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^(app|scripts|test)/' },
    },
    {
      name: 'capabilities-meet-at-their-index',
      comment:
        "Import the other capability's index.ts or contract.ts, where ARCHITECTURE.md lists it.",
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: '^server/(lib|http|realtime)/' },
      to: {
        path: '^server/[^/]+/',
        pathNot: ['^server/$1/', '^server/lib/', '^server/[^/]+/(index|contract)\\.ts$'],
      },
    },
    {
      name: 'capabilities-call-only-those-listed',
      comment:
        'Listed in ARCHITECTURE.md, "Who calls whom": accounts for all, guard for all. Moderation ' +
        'is handed what it shows and hides as a reportable (server/platform.ts).',
      severity: 'error',
      from: {
        path: '^server/([^/]+)/',
        pathNot: ['^server/(lib|http|realtime|accounts|guard|search)/', '/contract\\.ts$'],
      },
      to: { path: '^server/[^/]+/', pathNot: ['^server/$1/', '^server/(lib|accounts|guard)/'] },
    },
    {
      name: 'contracts-take-words-from-contracts',
      comment: 'Words and limits that two capabilities share stand in one of the two contracts.',
      severity: 'error',
      from: {
        path: '^server/([^/]+)/contract\\.ts$',
        pathNot: '^server/(lib|http|realtime|accounts|guard|search)/',
      },
      to: {
        path: '^server/[^/]+/',
        pathNot: ['^server/$1/', '^server/(lib|accounts|guard)/', '/contract\\.ts$'],
      },
    },
    {
      name: 'search-calls-what-it-searches',
      comment:
        'Listed in ARCHITECTURE.md, "Who calls whom": what can be found has a search of its own.',
      severity: 'error',
      from: { path: '^server/search/' },
      to: {
        path: '^server/[^/]+/',
        pathNot: '^server/(search|lib|accounts|guard|messaging|resources|providers|activities)/',
      },
    },
    {
      name: 'accounts-is-at-the-bottom',
      comment: 'Accounts calls no other capability; others follow its membership changes.',
      severity: 'error',
      from: { path: '^server/accounts/' },
      to: { path: '^server/', pathNot: '^server/(accounts|lib|guard)/' },
    },
    {
      name: 'lib-knows-no-capability',
      comment: 'Hand it in, or move it into the capability.',
      severity: 'error',
      from: { path: '^server/lib/' },
      to: { path: '^server/', pathNot: '^server/lib/' },
    },
    {
      name: 'doors-do-not-touch-models-or-policies',
      comment: 'Call a use case of the platform.',
      severity: 'error',
      from: { path: '^server/(http|realtime)/' },
      to: { path: '(\\.model|/policy)\\.ts$' },
    },
    {
      name: 'guard-is-pure',
      comment: 'Guard runs in the browser too: no I/O, no libraries.',
      severity: 'error',
      from: { path: '^server/guard/' },
      to: { pathNot: '^server/guard/' },
    },
    {
      name: 'contracts-and-policies-are-pure',
      comment: 'Contracts and policies take facts; the use case fetches them.',
      severity: 'error',
      from: { path: '^server/.*/(contract|policy)\\.ts$' },
      to: {
        pathNot: ['/(contract|policy)\\.ts$', '^server/guard/', 'node_modules/zod'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'models-stay-in-their-capability',
      comment: 'Call a use case of that capability.',
      severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: '^server/lib/' },
      to: { path: '\\.model\\.ts$', pathNot: '^server/$1/' },
    },
    {
      name: 'models-know-only-mongoose-and-lib',
      comment: 'A model is a schema and its indexes; verbs are use cases.',
      severity: 'error',
      from: { path: '\\.model\\.ts$' },
      to: {
        pathNot: ['^server/lib/', 'node_modules/mongoose', '/contract\\.ts$', '\\.model\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-models-and-lib-speak-mongoose',
      comment: 'Put the schema in a model; take transactions and retries from server/lib/database.',
      severity: 'error',
      from: { path: '^(app|server)/', pathNot: ['\\.model\\.ts$', '^server/lib/'] },
      to: { path: 'node_modules/mongoose/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-driver',
      comment: 'There may be two copies of it. Use mongoose.mongo.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/mongodb/' },
    },
    {
      name: 'only-http-speaks-express-and-remix',
      comment: 'A use case sees an actor, never a request.',
      severity: 'error',
      from: { path: '^server/', pathNot: ['^server/http/', '^server/start\\.ts$'] },
      to: {
        path: 'node_modules/(express|@remix-run)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'capabilities-know-no-react',
      comment: 'Letters are data; server/lib/mail renders them.',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/lib/mail/' },
      to: { path: 'node_modules/(react|react-dom|@react-email)/' },
    },
    {
      name: 'only-realtime-speaks-socket-io',
      comment: 'Announce; realtime delivers.',
      severity: 'error',
      from: { path: '^(server|app)/', pathNot: ['^server/realtime/', '^app/lib/'] },
      to: {
        path: 'node_modules/(socket\\.io|socket\\.io-client)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-the-relay-speaks-redis',
      comment: 'Announce; what is announced reaches every process.',
      severity: 'error',
      from: { path: '^(server|app)/', pathNot: '^server/lib/relay/' },
      to: { path: 'node_modules/@redis/' },
    },
    {
      name: 'only-accounts-speaks-lucia',
      comment: 'Ask accounts who acts.',
      severity: 'error',
      from: { path: '^(server|app)/', pathNot: '^server/accounts/' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'nothing-imports-tests',
      comment: 'Named people shared by demo and tests live in scripts/story.',
      severity: 'error',
      from: { path: '^(app|server|scripts)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    exoticRequireStrings: [],
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
