import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  type Scalar,
  type Pair as YamlPair,
} from 'yaml';
import { fail, ok, type Result } from '../../../shared/result';
import type { DomainError } from '../../errors';
import { fileLimits, malformed, pastLimit, Refusal } from './limits';
import type { MapNode, Pair, TreeNode } from './tree';

/**
 * The documents of a YAML 1.2 file. Plain numbers and booleans keep the text they are written with (`007`, `TRUE`).
 * An alias is the node it names, not a copy, so that no file grows by them; merge keys are resolved.
 */
export function readYaml(text: string): Result<readonly TreeNode[], DomainError> {
  try {
    return ok(readDocuments(text));
  } catch (problem) {
    if (problem instanceof Refusal) return fail(problem.error);
    // The library composes recursively: only nesting far past the limit uses up the stack.
    if (problem instanceof RangeError) return fail(pastLimit('nesting'));
    throw problem;
  }
}

function readDocuments(text: string): readonly TreeNode[] {
  const marks = text.match(/^---/gm)?.length ?? 0;
  if (marks > fileLimits.destinations) throw new Refusal(pastLimit('destinations', marks));
  const lineCounter = new LineCounter();
  // `uniqueKeys` compares every key with every other one, which takes minutes on a large mapping.
  const documents = parseAllDocuments(text, {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  if (!Array.isArray(documents)) return [];
  const lineOf = (offset: number) => lineCounter.linePos(offset).line;
  return documents.flatMap(({ errors, contents }) => {
    const [error] = errors;
    if (error?.code === 'RESOURCE_EXHAUSTION') throw new Refusal(pastLimit('nesting'));
    if (error !== undefined) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      const problem = error.code.toLowerCase().replaceAll('_', ' ');
      throw new Refusal(malformed('YAML', problem, { line, column: col }));
    }
    return contents === null ? [] : [new TreeBuilder(lineOf).build(contents, 1)];
  });
}

class TreeBuilder {
  readonly #lineOf: (offset: number) => number;
  readonly #anchors = new Map<string, TreeNode>();
  #values = 0;

  constructor(lineOf: (offset: number) => number) {
    this.#lineOf = lineOf;
  }

  build(node: unknown, depth: number, fallbackLine = 1): TreeNode {
    if (depth > fileLimits.nesting) throw new Refusal(pastLimit('nesting'));
    this.#count(1);
    if (isAlias(node)) return this.#aliased(node, fallbackLine);
    const line = lineIn(node, this.#lineOf, fallbackLine);
    const built = this.#buildOwn(node, depth, line);
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor !== undefined) {
      this.#anchors.set(node.anchor, built);
    }
    return built;
  }

  #buildOwn(node: unknown, depth: number, line: number): TreeNode {
    if (isScalar(node)) return toLeaf(node, line);
    if (isSeq(node)) {
      return { kind: 'list', items: node.items.map((item) => this.build(item, depth + 1, line)), line };
    }
    if (isMap(node)) {
      return { kind: 'map', pairs: node.items.flatMap((pair) => this.#pairs(pair, depth, line)), line };
    }
    return { kind: 'null', line };
  }

  #pairs({ key, value }: YamlPair, depth: number, mapLine: number): readonly Pair[] {
    const keyNode = this.build(key, depth + 1, mapLine);
    const { line } = keyNode;
    const valueNode = this.build(value, depth + 1, line);
    if (keyNode.kind === 'list' || keyNode.kind === 'map') {
      throw new Refusal(malformed('YAML', 'a key that is no text', { line }));
    }
    const name = keyNode.kind === 'null' ? '' : keyNode.text;
    return name === '<<' && isScalar(key) && key.type === 'PLAIN'
      ? this.#merged(valueNode, line)
      : [{ key: name, line, value: valueNode }];
  }

  /** Merge keys (yaml.org/type/merge.html): of several mappings the earlier wins, and every key of the mapping itself. */
  #merged(source: TreeNode, line: number): readonly Pair[] {
    const maps = source.kind === 'list' ? source.items : [source];
    if (!maps.every((map): map is MapNode => map.kind === 'map')) {
      throw new Refusal(malformed('YAML', 'a merge key without a mapping', { line }));
    }
    const pairs = new Map<string, Pair>();
    for (const map of maps) {
      this.#count(map.pairs.length);
      for (const pair of map.pairs) if (!pairs.has(pair.key)) pairs.set(pair.key, { ...pair, merged: true });
    }
    return [...pairs.values()];
  }

  #aliased(alias: Alias, fallbackLine: number): TreeNode {
    const target = this.#anchors.get(alias.source);
    if (target !== undefined) return target;
    const line = lineIn(alias, this.#lineOf, fallbackLine);
    throw new Refusal(malformed('YAML', 'an alias without its anchor', { line }));
  }

  #count(values: number): void {
    this.#values += values;
    if (this.#values > fileLimits.values) throw new Refusal(pastLimit('values'));
  }
}

function lineIn(node: unknown, lineOf: (offset: number) => number, fallbackLine: number): number {
  const start = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
  return start === undefined ? fallbackLine : lineOf(start);
}

function toLeaf({ value, source }: Scalar, line: number): TreeNode {
  if (typeof value === 'string') return { kind: 'text', text: value, line };
  if (value === null || value === undefined) return { kind: 'null', line };
  return { kind: typeof value === 'boolean' ? 'boolean' : 'number', text: source ?? String(value), line };
}
