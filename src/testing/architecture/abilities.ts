import { type Area, areaOf } from './areas';
import type { Rule } from './rule';

const TEST_AREAS: ReadonlySet<Area | null> = new Set<Area | null>(['test', 'testing']);

/** Abilities of the platform that only some files may use. */
const ABILITIES: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly allowed: RegExp | null;
  readonly bad: readonly string[];
  readonly good: readonly string[];
}[] = [
  {
    name: 'indexedDB',
    pattern: /\bindexedDB\b/,
    allowed: /^backend\/(?:local|workspace)\//,
    bad: ["indexedDB.open('x')", 'window.indexedDB'],
    good: ["'indexedDB'", '// indexedDB'],
  },
  {
    name: 'network requests',
    pattern:
      /(?<![\w$.])fetch\b(?!\s*[:?])|\b(?:globalThis|window|self)\.fetch\b|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/,
    allowed: /^(?:backend\/(?:service|companion-client)\/|app\/config|companion\/)/,
    bad: [
      "fetch('/x')",
      'const get = fetch;',
      'globalThis.fetch(url)',
      'new WebSocket(url)',
      `\`\${await fetch(url)}\``,
    ],
    good: ['query.refetch()', 'client.fetchQuery(options)', "'fetch('", 'const options = { fetch: own };'],
  },
  {
    name: 'crypto.subtle',
    pattern: /\bsubtle\b/,
    allowed: /^(?:pki|backend\/workspace\/vault)\//,
    bad: ["crypto.subtle.digest('SHA-256', x)", 'const { subtle } = crypto;'],
    good: ["'a subtle point'"],
  },
  {
    name: 'the clock of the machine',
    pattern: /\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())|(?<!new\s+)\bDate\s*\(\s*\)/,
    allowed: /^shared\/clock\.ts$/,
    bad: ['Date.now()', 'new Date()', 'new Date(\n)', 'Date()', 'new Date;'],
    good: ['new Date(iso)', 'Date.parse(iso)', 'clock.now()', 'let date: Date;', 'new Date(\n  0,\n)'],
  },
  {
    name: 'random identifiers',
    pattern: /\brandomUUID\b/,
    allowed: /^shared\/ids\.ts$/,
    bad: ['crypto.randomUUID()'],
    good: ['randomId()'],
  },
  {
    name: 'HTML from text',
    pattern:
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|createContextualFragment|document\s*\.\s*write)\b/,
    allowed: null,
    bad: ['element.innerHTML = name', '<p dangerouslySetInnerHTML={x} />', 'document.write(x)'],
    good: ['element.textContent = name'],
  },
  {
    name: 'the console',
    pattern: /\bconsole\s*(?:\.|\[)/,
    allowed: null,
    bad: ["console.log('x')", "console['error'](x)"],
    good: ["'console.log'"],
  },
  {
    name: 'code from text',
    pattern: /(?<![\w$.])eval\s*\(|\bnew\s+Function\b/,
    allowed: null,
    bad: ["eval('1')", "new Function('return 1')"],
    good: ['evaluate(x)'],
  },
];

export const abilityRules: readonly Rule[] = ABILITIES.map(({ name, pattern, allowed, bad, good }) => ({
  name: `${name}: ${allowed === null ? 'nowhere' : `only in ${allowed.source}`}`,
  violations: (files) =>
    files
      .filter(({ path }) => !TEST_AREAS.has(areaOf(path)) && !allowed?.test(path))
      .flatMap(({ path, code }) =>
        [...code.matchAll(new RegExp(pattern, 'g'))].map(
          ({ index }) => `${path}:${code.slice(0, index).split('\n').length} uses ${name}`,
        ),
      ),
  bad: bad.map((source) => ({ 'domain/a.tsx': source })),
  good: [...good.map((source) => ({ 'domain/a.tsx': source })), { 'domain/a.test.ts': bad[0] ?? '' }],
}));
