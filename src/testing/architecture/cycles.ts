import type { SourceFile } from './source-files';

/**
 * Groups of files that import each other in a circle (strongly connected components of more than one file, Tarjan
 * 1972), each in alphabetical order. Types count as well: they tie files together for whoever reads them.
 */
export function findCycles(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const graph = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ file }) => (file === null ? [] : [file]))]),
  );
  const numbers = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const cycles: (readonly string[])[] = [];

  function visit(path: string): void {
    const own = numbers.size;
    numbers.set(path, own);
    lowest.set(path, own);
    stack.push(path);
    for (const target of graph.get(path) ?? []) {
      if (!graph.has(target)) continue;
      if (!numbers.has(target)) visit(target);
      if (stack.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? own, lowest.get(target) ?? own));
    }
    if (lowest.get(path) !== own) return;
    const component = stack.splice(stack.indexOf(path));
    if (component.length > 1) cycles.push(component.toSorted());
  }

  for (const path of graph.keys()) if (!numbers.has(path)) visit(path);
  return cycles;
}
