import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/**
 * What the first page needs goes into one file: UI5's style sheets are much alike, and compress better together
 * than in twenty files. Everything else stays in files of its own, loaded when it is needed.
 */

/** The entry, and the screen nearly every visit starts with. */
const firstModules = ['src/main.tsx', 'src/screens/certificates/certificates-screen.tsx'];

/** What only later screens use of a library with one entry: through that entry, the first modules seem to import it. */
const onlyLater = /\/@tanstack\/(?:query-core|react-query)\/.*\/(?:queriesObserver|useQueries|useIsFetching)\.js$/;

const barrel = /import\s*\{([^}]*)\}\s*from\s*(["'])@ui5\/webcomponents-react\2;?/g;
const wrapperFolder = 'node_modules/@ui5/webcomponents-react/dist/webComponents';

/** The plugin puts all that the first modules import into one file, but nothing that they load later. */
export function firstLoad(): Plugin {
  let root = '';
  return {
    name: 'cockpit-first-load',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [firstLoadGroup(() => root)] } } } },
    }),
    configResolved(config) {
      root = config.root;
    },
    transform: {
      filter: { id: { exclude: /\/node_modules\// }, code: /@ui5\/webcomponents-react["']/ },
      handler: (code) => ({ code: importDirectly(code, root), map: null }),
    },
  };
}

function firstLoadGroup(root: () => string): Rolldown.CodeSplittingGroup {
  let reached: ReadonlySet<string> | null = null;
  return {
    debugName: 'first-load',
    name: (id, context) => {
      reached ??= reachStatically(
        firstModules.map((file) => resolve(root(), file)),
        (module) => context.getModuleInfo(module)?.importedIds ?? [],
      );
      return reached.has(id) && !onlyLater.test(id) ? 'first-load' : null;
    },
  };
}

/** The modules and all they import, without what they load by `import()`. */
export function reachStatically(
  from: readonly string[],
  importsOf: (module: string) => readonly string[],
): ReadonlySet<string> {
  const reached = new Set<string>();
  const next = [...from];
  for (let module = next.pop(); module !== undefined; module = next.pop()) {
    if (reached.has(module)) continue;
    reached.add(module);
    next.push(...importsOf(module));
  }
  return reached;
}

/** Imports from UI5's one entry rewritten to the components' own files: through the entry, every module would reach every component. */
function importDirectly(code: string, root: string): string {
  return code.replace(barrel, (whole, names: string) => {
    const imports = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => {
        const [component = ''] = name.split(/\s+as\s+/);
        const isComponent = existsSync(resolve(root, wrapperFolder, component, 'index.js'));
        const file = isComponent ? `/dist/webComponents/${component}/index.js` : '';
        return `import { ${name} } from '@ui5/webcomponents-react${file}';`;
      });
    return imports.length === 0 ? whole : imports.join(' ');
  });
}
