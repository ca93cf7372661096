import type { Plugin } from 'vite';

const iconFile = /\/@ui5\/webcomponents-icons\/dist\/v4\/([\w-]+)\.js$/;
const fontFile = /\/@ui5\/webcomponents-base\/dist\/(?:prod\/)?generated\/css\/FontFace\.css\.js$/;
const noSplitButton = '\0cockpit-no-split-button';

/**
 * Leaves out of the build what UI5 brings twice or for themes that are never shown:
 * the icons of the older themes (9 kB), a second copy of its base with preact, the fonts' addresses on a CDN.
 * Of dexie it takes the build for current browsers. UI5's Menu asks whether a SplitButton opened it; there is none here.
 */
export function buildSlimming(): Plugin {
  return {
    name: 'cockpit-build-slimming',
    apply: 'build',
    enforce: 'pre',
    resolveId: {
      filter: {
        id: /^(dexie|\.\/SplitButton\.js|@ui5\/webcomponents-base\/(jsx-runtime|dist\/CustomElementsScope\.js))$/,
      },
      async handler(source, importer, options) {
        if (source === './SplitButton.js') {
          return importer?.endsWith('/@ui5/webcomponents/dist/Menu.js') === true ? noSplitButton : null;
        }
        const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
        return resolved === null ? null : toLeanCopy(resolved.id);
      },
    },
    load: {
      filter: { id: [/cockpit-no-split-button$/, iconFile, fontFile] },
      handler(id) {
        if (id === noSplitButton) return 'export const isInstanceOfSplitButton = () => false;';
        const icon = iconFile.exec(id)?.[1];
        if (icon !== undefined) return `export { default, pathData, ltr, viewBox, accData } from '../v5/${icon}.js';`;
        return "export default '';";
      },
    },
  };
}

/**
 * The leaner copy of a module that is there twice: UI5's JSX runtime is exported without its production build,
 * and would bring a second preact; its custom element scoping brings lit for components of others; dexie's default build is for browsers of 2015.
 */
export function toLeanCopy(id: string): string {
  return id
    .replace(/(\/@ui5\/webcomponents-base\/dist\/)(jsx-runtime\.js)$/, '$1prod/$2')
    .replace(/(\/dist\/prod\/CustomElementsScope)(\.js)$/, '$1Utils$2')
    .replace(/(\/dexie\/)import-wrapper\.mjs$/, '$1dist/modern/dexie.mjs');
}
