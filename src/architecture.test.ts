import { describe, expect, it } from 'vitest';
import type { Sample } from './testing/architecture/rule';
import { RULES } from './testing/architecture/rules';
import { scanSource } from './testing/architecture/scan-source';
import { readSourceFiles, sourceFolder, toSourceFiles } from './testing/architecture/source-files';

/** The import rules of the architecture; the README draws them. */

const files = readSourceFiles(sourceFolder());

function titled(sample: Sample) {
  const title = Object.entries(sample).map(([path, source]) => `${path}: ${source}`);
  return { title: title.join('; '), sample };
}

function filesOf(sample: Sample) {
  return toSourceFiles(Object.entries(sample).map(([path, source]) => ({ path, source })));
}

describe('the sources', () => {
  it('are read', () => {
    expect(files.map(({ path }) => path)).toContain('backend/port.ts');
    expect(files.find(({ path }) => path === 'backend/port.ts')?.imports).toContainEqual({
      typeOnly: true,
      file: 'domain/certificate/types.ts',
      package: null,
    });
  });

  it.each(RULES)('keep the rule: $name', ({ violations }) => {
    expect(violations(files)).toEqual([]);
  });
});

describe.each(RULES)('the rule "$name"', ({ violations, bad, good }) => {
  it.each(bad.map(titled))('notices $title', ({ sample }) => {
    expect(violations(filesOf(sample)).length).toBeGreaterThan(0);
  });

  it.each(good.map(titled))('allows $title', ({ sample }) => {
    expect(violations(filesOf(sample))).toEqual([]);
  });
});

describe('scanSource', () => {
  it.each<{ source: string; imports: readonly string[] }>([
    { source: "import a from 'a';", imports: ['a'] },
    { source: 'import {\n  a,\n  b as c,\n} from "a";', imports: ['a'] },
    { source: "import * as a from 'a'; import d, { e } from 'b'", imports: ['a', 'b'] },
    { source: "import 'a.css';", imports: ['a.css'] },
    { source: "export { a } from 'a'; export * from 'b'; export * as c from 'c';", imports: ['a', 'b', 'c'] },
    { source: "export type { A } from 'a';", imports: ['type a'] },
    { source: "import type { A } from 'a';\nimport { type B, type C } from 'b';", imports: ['type a', 'type b'] },
    { source: "import { type B, c } from 'b';", imports: ['b'] },
    { source: "const a = await import('a');", imports: ['a'] },
    { source: "let a: import('a').A;", imports: ['a'] },
    { source: "new Worker(new URL('./a.ts', import.meta.url), { type: 'module' })", imports: ['./a.ts'] },
    { source: "// import 'a';\n/* import 'b';\n */ import 'c';", imports: ['c'] },
    { source: "const text = 'http://x'; import('a');", imports: ['a'] },
    { source: "const glob = '*/v1/*'; import('a');", imports: ['a'] },
    { source: `const text = \`import "a" \${await import("b")} import "c"\`; import("d");`, imports: ['b', 'd'] },
    { source: `const nested = \`\${\`\${{ a: 1 }}\`}\`; import("a");`, imports: ['a'] },
    { source: "const pattern = /['\"/*]/; import('a');", imports: ['a'] },
    { source: "const half = count / 2; const quote = \"'\"; import('a');", imports: ['a'] },
    { source: "const x = <p>don't</p>;\nimport('a');", imports: ['a'] },
    { source: "const x = <p>a</p>; const y = <br />;\nimport('a');", imports: ['a'] },
    { source: 'reimport("a"); from("b"); object.import("c");', imports: [] },
  ])('finds the imports of $source', ({ source, imports }) => {
    const found = scanSource(source).imports.map(({ specifier, typeOnly }) =>
      typeOnly ? `type ${specifier}` : specifier,
    );
    expect(found).toEqual(imports);
  });

  it('keeps the length and the lines', () => {
    const source = `const a = 'x\\'y'; // b\n/* c\n */ const d = \`e\${f}\n\`;\n`;
    const { code } = scanSource(source);
    expect(code.length).toBe(source.length);
    expect(code).toBe(`const a = '    ';     \n    \n    const d = \` \${f}\n\`;\n`);
  });
});
