import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Leaves out of the build what UI5 brings twice or for themes that are never shown:
 * the icons of the older themes (9 kB), a second copy of its base with preact, the fonts' addresses on a CDN.
 * Of dexie it takes the build for current browsers.
 */
export function buildSlimming(): Plugin {
  return {
    name: 'cockpit-build-slimming',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (source === 'dexie') {
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved?.id.replace(/import-wrapper\.mjs$/, 'dist/modern/dexie.mjs') ?? null;
      }
      if (importer === undefined || !importer.includes('/@ui5/')) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const id = resolved?.id.split('?')[0];
      const production = id === undefined ? null : toProductionCopy(id);
      return production !== null && existsSync(production) ? production : resolved;
    },
    load(id) {
      const icon = /\/@ui5\/webcomponents-icons\/dist\/v4\/([\w-]+)\.js$/.exec(id)?.[1];
      if (icon !== undefined) return `export { default, pathData, ltr, viewBox, accData } from '../v5/${icon}.js';`;
      if (/\/@ui5\/webcomponents-base\/dist\/(prod\/)?generated\/css\/FontFace\.css\.js$/.test(id)) {
        return "export default '';";
      }
      return null;
    },
  };
}

/** Where the production copy of a file of UI5's base would be, or null for any other file. */
export function toProductionCopy(id: string): string | null {
  const found = /^(.*\/@ui5\/webcomponents-base\/dist\/)(?!prod\/)(.*\.js)$/.exec(id);
  return found === null ? null : `${found[1]}prod/${found[2]}`;
}
