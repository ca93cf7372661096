import { describe, expect, it } from 'vitest';
import { toLeanCopy } from './build-slimming';
import { definedTexts, textsInPlace } from './component-texts';
import { reachStatically } from './first-load';
import { dropDefinitions, usedVariables } from './unused-theme-parameters';

describe('usedVariables', () => {
  const theme = ':host{--sapA: #fff;--sapB: var(--sapC);--sapC: 1px;--_ui5_d: var(--sapE, var(--sapA));--sapE: 0}';

  it.each([
    ['nothing mentioned', '', []],
    ['one mentioned', 'a{color: var(--sapA)}', ['--sapA']],
    ['what a definition mentions', 'a{border: var(--sapB)}', ['--sapB', '--sapC']],
    ['fallbacks too', 'a{color: var(--_ui5_d)}', ['--_ui5_d', '--sapE', '--sapA']],
    ['names in scripts', 'element.style.setProperty("--sapC", x)', ['--sapC']],
    ['names as keys in scripts', '({"--sapC": x})', ['--sapC']],
  ])('%s', (_title, styles, expected) => {
    expect([...usedVariables([theme, styles])].sort()).toEqual([...expected].sort());
  });

  it('drops a description in braces and texts as a whole', () => {
    const text = ':root{--sapMeta:{"Path": "a;b","Version":{"Build": "1"}};--sapFont: "72;x", Arial;--sapA: #fff}';
    expect(dropDefinitions(text, new Set(['--sapA']))).toBe(':root{--sapA: #fff}');
    expect(dropDefinitions(text, new Set(['--sapMeta', '--sapFont', '--sapA']))).toBe(text);
  });

  it('drops only the definitions that are not used', () => {
    const used = new Set(['--sapA', '--sapE']);
    expect(dropDefinitions(theme, used)).toBe(':host{--sapA: #fff;--sapE: 0}');
  });
});

describe('reachStatically', () => {
  it('follows imports, also in circles', () => {
    const graph: Record<string, readonly string[]> = { a: ['b'], b: ['c', 'a'], c: [], other: ['a'] };
    expect([...reachStatically(['a'], (module) => graph[module] ?? [])].sort()).toEqual(['a', 'b', 'c']);
  });
});

describe('toLeanCopy', () => {
  const modules = '/x/node_modules/';
  it.each([
    ['@ui5/webcomponents-base/dist/jsx-runtime.js', '@ui5/webcomponents-base/dist/prod/jsx-runtime.js'],
    ['@ui5/webcomponents-base/dist/prod/jsx-runtime.js', '@ui5/webcomponents-base/dist/prod/jsx-runtime.js'],
    [
      '@ui5/webcomponents-base/dist/prod/CustomElementsScope.js',
      '@ui5/webcomponents-base/dist/prod/CustomElementsScopeUtils.js',
    ],
    ['dexie/import-wrapper.mjs', 'dexie/dist/modern/dexie.mjs'],
    ['@ui5/webcomponents/dist/Button.js', '@ui5/webcomponents/dist/Button.js'],
  ])('%s', (id, expected) => {
    expect(toLeanCopy(modules + id)).toBe(modules + expected);
  });
});

describe('textsInPlace', () => {
  const texts = definedTexts(
    'const A = { key: "A", defaultText: "a {0}; b" };\nconst B = { key: "B", defaultText: "" };\n' +
      'const D = { key: "D", defaultText: B };\nconst E = { key: "E", defaultText: "" }; const F = { key: "F" };\n',
  );
  const inPlace = (code: string) => textsInPlace(code, () => texts);

  it('puts texts where they were imported, under their local names', () => {
    expect(inPlace("import { A, B as C } from '../generated/i18n/i18n-defaults.js';\nrun(A, C);")).toBe(
      'const A = { key: "A", defaultText: "a {0}; b" }; const C = { key: "B", defaultText: "" };\nrun(A, C);',
    );
  });

  it.each([
    ["import { A } from './other.js';"],
    ["import { A, UNKNOWN } from '../generated/i18n/i18n-defaults.js';"],
    ["import { D } from '../generated/i18n/i18n-defaults.js';"],
    ["import { E } from '../generated/i18n/i18n-defaults.js';"],
  ])('leaves %s as it is', (code) => {
    expect(inPlace(code)).toBe(code);
  });
});
