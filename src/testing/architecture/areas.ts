/** The parts of the program that the rules speak about; the first pattern that fits a path decides. */
const AREAS = [
  ['test', /\.test\.tsx?$/],
  ['testing', /(?:^|\/)testing\//],
  ['screens', /^screens\//],
  ['domain', /^domain\//],
  ['pki', /^pki\//],
  ['create-backend', /^backend\/create-backend(?:[./]|$)/],
  ['contract', /^backend\/contract\//],
  ['workspace-face', /^backend\/workspace\/workspace(?:\.|$)/],
  ['workspace', /^backend\/workspace\//],
  ['local', /^backend\/local\//],
  ['service', /^backend\/service\//],
  ['companion-client', /^backend\/companion-client\//],
  ['port', /^backend\/[^/]+$/],
  ['companion', /^companion\//],
  ['ui', /^ui\//],
  ['i18n', /^i18n\//],
  ['shared', /^shared\//],
  ['app', /^(?:app\/|main\.|main$)/],
] as const satisfies readonly (readonly [string, RegExp])[];

export type Area = (typeof AREAS)[number][0];

/** Null for a file that lies where nothing should lie. */
export function areaOf(path: string): Area | null {
  return AREAS.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

interface Reach {
  /** Areas whose code may be used, besides its own. */
  readonly values: readonly Area[];
  /** Areas of which only types may be used. */
  readonly types?: readonly Area[];
}

/** Who may import whom (design: imports go only downwards). Tests and `testing` may import everything. */
export const REACH: Readonly<Record<Exclude<Area, 'test' | 'testing'>, Reach>> = {
  app: {
    values: [
      'screens',
      'domain',
      'pki',
      'create-backend',
      'port',
      'workspace',
      'workspace-face',
      'companion-client',
      'ui',
      'i18n',
      'shared',
    ],
  },
  screens: { values: ['domain', 'pki', 'port', 'workspace-face', 'companion-client', 'ui', 'i18n', 'shared'] },
  ui: { values: ['domain', 'port', 'workspace-face', 'i18n', 'shared'], types: ['pki', 'companion-client'] },
  i18n: { values: ['shared'], types: ['domain', 'pki', 'port', 'workspace-face', 'companion-client'] },
  'create-backend': { values: ['local', 'service', 'port', 'workspace', 'workspace-face', 'domain', 'pki', 'shared'] },
  local: { values: ['port', 'workspace', 'workspace-face', 'domain', 'pki', 'shared'] },
  service: { values: ['port', 'workspace', 'workspace-face', 'domain', 'pki', 'shared'] },
  contract: { values: ['port', 'domain', 'shared'] },
  'companion-client': { values: ['port', 'domain', 'shared'] },
  workspace: { values: ['workspace-face', 'port', 'domain', 'shared'] },
  'workspace-face': { values: ['shared'] },
  port: { values: ['shared'], types: ['domain', 'pki'] },
  domain: { values: ['shared'], types: ['pki'] },
  pki: { values: ['shared'] },
  companion: { values: ['shared'] },
  shared: { values: [] },
};
