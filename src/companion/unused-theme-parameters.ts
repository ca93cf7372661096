import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * UI5's theme brings about 3,000 CSS variables for all its components; a build contains few of these.
 * Leaving out those that nothing refers to halves it (24 kB gzip to 11 kB).
 */

const variable = /--(?:sap|ui5|_ui5)[\w-]*/g;
/** A value may hold texts and braces: the theme's own description is an object in braces. */
const value = String.raw`(?:"[^"\x60]*"|'[^'\x60]*'|\{(?:[^{}]|\{[^{}]*\})*\}|[^;{}"'\x60])*`;
const definition = new RegExp(String.raw`(--(?:sap|ui5|_ui5)[\w-]*)\s*:(${value});?`, 'g');
const themeFile = /\/generated\/themes\/sap_horizon\/parameters-bundle\.css\.js$/;

/** Drops the definitions of unused theme variables from the light theme, the one inside the bundle. */
export function unusedThemeParameters(): Plugin {
  let used: ReadonlySet<string> | null = null;
  return {
    name: 'cockpit-unused-theme-parameters',
    apply: 'build',
    renderStart() {
      used = null;
    },
    renderChunk(code, chunk, _options, { chunks }) {
      if (!Object.keys(chunk.modules).some((id) => themeFile.test(id))) return null;
      if (used === null) {
        const ids = Object.values(chunks).flatMap(({ modules }) => Object.keys(modules));
        used = usedVariables(ids.map((id) => this.getModuleInfo(id)?.code ?? '').concat(ids.map(readStyles)));
      }
      const kept = used;
      return { code: dropDefinitions(code, kept), map: null };
    },
  };
}

/** Vite keeps the text of a style sheet apart from the module that imports it. */
function readStyles(id: string): string {
  const [file = ''] = id.split('?');
  return file.endsWith('.css') && file.startsWith('/') ? readFileSync(file, 'utf8') : '';
}

/** Names that are mentioned other than by their own definition, and all that their definitions mention in turn. */
export function usedVariables(texts: readonly string[]): ReadonlySet<string> {
  const mentionedBy = new Map<string, string[]>();
  const found: string[] = [];
  for (const text of texts) {
    for (const [, name = '', defined = ''] of text.matchAll(definition)) {
      mentionedBy.set(name, (mentionedBy.get(name) ?? []).concat(defined.match(variable) ?? []));
    }
    found.push(...(text.replace(definition, '').match(variable) ?? []));
  }
  const used = new Set<string>();
  for (let name = found.pop(); name !== undefined; name = found.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    found.push(...(mentionedBy.get(name) ?? []));
  }
  return used;
}

/** The text without the definitions of names that are not in `used`. */
export function dropDefinitions(text: string, used: ReadonlySet<string>): string {
  return text.replace(definition, (whole, name: string) => (used.has(name) ? whole : ''));
}
