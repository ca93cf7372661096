import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * UI5 keeps the texts of all its components in one module, which the first load would bring for every component that
 * any page uses. Here each component holds its own.
 */

const textsImport = /import\s*\{([^}]*)\}\s*from\s*(["'])([^"']*\/i18n\/i18n-defaults\.js)\2;?/g;
const textDefinition = /^const (\w+) = (\{ key: "[^"]*", defaultText: "(?:[^"\\]|\\.)*" \});$/gm;

/** The plugin puts the texts that a component of UI5 imports into the component. */
export function componentTexts(): Plugin {
  const textsOf = new Map<string, ReadonlyMap<string, string>>();
  const read = (file: string) => {
    const known = textsOf.get(file) ?? definedTexts(readFileSync(file, 'utf8'));
    textsOf.set(file, known);
    return known;
  };
  return {
    name: 'cockpit-component-texts',
    apply: 'build',
    transform: {
      filter: { id: /\/@ui5\/webcomponents(?:-\w+)?\/dist\/.*\.js$/, code: /\/i18n-defaults\.js/ },
      handler: (code, id) => ({ code: textsInPlace(code, (file) => read(resolve(dirname(id), file))), map: null }),
    },
  };
}

/** The texts a module defines, as source, by their names; what is written in another way than UI5 writes texts is left out. */
export function definedTexts(source: string): ReadonlyMap<string, string> {
  return new Map([...source.matchAll(textDefinition)].map(([, name = '', text = '']) => [name, text]));
}

/** Imports of texts replaced by the texts; one that is not found leaves its import as it is. */
export function textsInPlace(code: string, textsOf: (file: string) => ReadonlyMap<string, string>): string {
  return code.replace(textsImport, (whole, names: string, _quote, file: string) => {
    const texts = textsOf(file);
    const definitions = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const [text = '', local = text] = name.split(/\s+as\s+/);
        const source = texts.get(text);
        return source === undefined ? null : `const ${local} = ${source};`;
      });
    return definitions.includes(null) ? whole : definitions.join(' ');
  });
}
