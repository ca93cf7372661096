import { abilityRules } from './abilities';
import { type Area, areaOf, REACH } from './areas';
import { findCycles } from './cycles';
import type { Rule } from './rule';
import { slotRule } from './slots';
import type { SourceFile } from './source-files';

const TEST_AREAS: ReadonlySet<Area | null> = new Set<Area | null>(['test', 'testing', 'contract']);
/** Folders with a public face, the only ones with an `index.ts`. */
const FACES = ['pki', 'domain/destination', 'domain/sample-landscape', 'domain/transport'];

const layers: Rule = {
  name: 'imports go only downwards',
  violations: eachImport(({ path }, { file, typeOnly }) => {
    const from = areaOf(path);
    const to = file === null ? null : areaOf(file);
    if (file === null || from === null || from === 'test' || from === 'testing' || to === 'testing' || from === to)
      return null;
    if (to === null) return isAsset(file) ? null : 'outside of every area';
    const { values, types = [] } = REACH[from];
    if (values.includes(to)) return null;
    if (types.includes(to)) return typeOnly ? null : `${from} may use only types of ${to}`;
    return `${from} must not use ${to}`;
  }),
  bad: [
    { 'shared/a.ts': "import { b } from '../domain/b';" },
    { 'domain/a.ts': "import { b } from '../pki/b';" },
    { 'domain/a.ts': "import { type A, b } from '../pki/b';" },
    { 'domain/a.ts': "import { b } from '../backend/port';" },
    { 'pki/a.ts': "import type { b } from '../domain/b';" },
    { 'backend/local/a.ts': "import { b } from '../service/b';" },
    { 'backend/service/a.ts': "export * from '../local/b';" },
    { 'backend/service/a.ts': "import { b } from '../../i18n/b';" },
    { 'screens/x/a.tsx': "import { b } from '../../backend/local/b';" },
    { 'screens/x/a.tsx': "const b = await import('../../backend/create-backend');" },
    { 'screens/x/a.tsx': "import { b } from '../../backend/workspace/database';" },
    { 'app/a.ts': "import '../backend/service/b';" },
    { 'ui/a.tsx': "import { b } from '../screens/x/b';" },
    { 'i18n/a.ts': "import { b } from '../pki/b';" },
    { 'pki/a.ts': "new Worker(new URL('../domain/b.ts', import.meta.url));" },
    { 'domain/a.ts': "import { b } from '../nowhere/b';" },
  ],
  good: [
    { 'domain/a.ts': "import type { B } from '../pki/b';" },
    { 'domain/a.ts': "import { type B, type C } from '../pki/b';" },
    {
      'screens/x/a.tsx': "import { b } from '../../pki/b';\nimport { c } from './c';\nimport d from './d.module.css';",
    },
    { 'backend/create-backend.ts': "import { b } from './local/b';" },
    { 'shared/a.ts': "// import { b } from '../domain/b';\nconst text = \"import { b } from '../domain/b'\";" },
  ],
};

const screens: Rule = {
  name: 'no screen imports another screen',
  violations: eachImport(({ path }, { file }) => {
    const from = /^screens\/([^/]+)/.exec(path)?.[1];
    const to = /^screens\/([^/]+)/.exec(file ?? '')?.[1];
    return from !== undefined && to !== undefined && from !== to ? `${from} must not use ${to}` : null;
  }),
  bad: [
    { 'screens/x/a.tsx': "import { b } from '../y/b';" },
    { 'screens/x/components/a.tsx': "import type { b } from '../../y/b';" },
  ],
  good: [{ 'screens/x/components/a.tsx': "import { b } from '../queries';" }],
};

const testing: Rule = {
  name: 'testing is imported by tests alone',
  violations: eachImport(({ path }, { file }) => {
    const to = file === null ? null : areaOf(file);
    return (to === 'testing' || to === 'contract' || to === 'test') && !TEST_AREAS.has(areaOf(path))
      ? 'belongs to tests'
      : null;
  }),
  bad: [
    { 'app/a.ts': "import { b } from '../testing/b';" },
    { 'backend/service/a.ts': "import { b } from '../contract/b';" },
    { 'pki/a.ts': "import { b } from './read/testing/b';" },
    { 'pki/a.ts': "import { b } from './b.test';", 'pki/b.test.ts': '' },
  ],
  good: [{ 'app/a.test.ts': "import { b } from '../testing/b';" }],
};

const cycles: Rule = {
  name: 'no file imports itself through others',
  violations: (files) => findCycles(files).map((cycle) => cycle.join(' ↔ ')),
  bad: [
    { 'shared/a.ts': "import { b } from './b';", 'shared/b.ts': "import type { a } from './a';" },
    {
      'shared/a.ts': "import { b } from './b';",
      'shared/b.ts': "import { c } from './c';",
      'shared/c.ts': "export { a } from './a';",
    },
  ],
  good: [
    {
      'shared/a.ts': "import { b } from './b';\nimport { c } from './c';",
      'shared/b.ts': "import { c } from './c';",
      'shared/c.ts': '',
    },
  ],
};

const entryFiles: Rule = {
  name: 'an index.ts stands only where a folder has a public face',
  violations: (files) =>
    files
      .filter(
        ({ path }) => /(?:^|\/)index\.tsx?$/.test(path) && !FACES.some((face) => path.startsWith(`${face}/index.`)),
      )
      .map(({ path }) => path),
  bad: [{ 'screens/x/index.ts': '' }, { 'pki/read/index.ts': '' }],
  good: [{ 'pki/index.ts': '' }],
};

const places: Rule = {
  name: 'every file lies in a known area',
  violations: (files) => files.filter(({ path }) => areaOf(path) === null).map(({ path }) => path),
  bad: [{ 'utils/a.ts': '' }],
  good: [{ 'main.tsx': '' }, { 'architecture.test.ts': '' }],
};

/** Packages that only some areas may import. */
const PACKAGES: readonly { readonly packages: RegExp; readonly areas: readonly Area[]; readonly sample: string }[] = [
  {
    packages: /^(?:react|react-dom|react-hook-form|@tanstack\/.+|@ui5\/.+)$/,
    areas: ['app', 'screens', 'ui'],
    sample: 'react',
  },
  { packages: /^(?:pkijs|asn1js|pvtsutils|pvutils|des\.js)$/, areas: ['pki'], sample: 'pkijs' },
  { packages: /^dexie$/, areas: ['local', 'workspace'], sample: 'dexie' },
  {
    packages: /^(?:msw|vitest|fake-indexeddb|fast-check|@testing-library\/.+|@playwright\/.+)$/,
    areas: ['contract'],
    sample: 'msw',
  },
  { packages: /^node:/, areas: ['companion'], sample: 'node:fs' },
  { packages: /^vite$/, areas: ['companion'], sample: 'vite' },
];

const packages: readonly Rule[] = PACKAGES.map(({ packages: pattern, areas, sample }) => ({
  name: `packages like ${sample} are imported only by ${areas.join(', ')} and tests`,
  violations: eachImport(({ path }, { package: name }) => {
    const area = areaOf(path);
    if (name === null || !pattern.test(name) || area === 'test' || area === 'testing') return null;
    return area !== null && areas.includes(area) ? null : `${area} must not use ${name}`;
  }),
  bad: [{ 'domain/a.ts': `import { a } from '${sample}';` }, { 'shared/a.ts': `await import('${sample}/sub')` }],
  good: [{ 'domain/a.test.ts': `import { a } from '${sample}';` }],
}));

export const RULES: readonly Rule[] = [
  layers,
  screens,
  testing,
  cycles,
  entryFiles,
  places,
  ...packages,
  ...abilityRules,
  slotRule,
];

function eachImport(
  problemOf: (file: SourceFile, imported: SourceFile['imports'][number]) => string | null,
): Rule['violations'] {
  return (files) =>
    files.flatMap((file) =>
      file.imports.flatMap((imported) => {
        const problem = problemOf(file, imported);
        return problem === null ? [] : [`${file.path} imports ${imported.file ?? imported.package}: ${problem}`];
      }),
    );
}

function isAsset(file: string): boolean {
  return /\.(?:css|json|svg|png)$/.test(file);
}
