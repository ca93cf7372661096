import { useMemo } from 'react';
import type { TransportLandscape } from '../../../backend/port';
import { sortBy } from '../../../domain/list';
import { type Page, pageOf } from '../../../domain/paging';
import { toSearchText, toWords } from '../../../domain/search-index';
import { useSubaccounts } from '../../../ui/use-workspace-data';
import { nodeProblem } from '../components/node-problem';
import { sourceRole } from '../components/source-role';
import { type NodeRow, nodeSortValues } from './node-list';
import type { NodesSearch } from './nodes-search';

/** From all nodes to the page that the address asks for. */
export function useNodeRows(
  { nodes }: TransportLandscape,
  query: string,
  { sort, desc, page, size }: NodesSearch,
): { readonly matching: readonly NodeRow[]; readonly page: Page<NodeRow> } {
  const subaccounts = useSubaccounts();
  const rows = useMemo(() => {
    const names = new Map(subaccounts?.map(({ id, name }) => [id, name]));
    return nodes.map((node) => ({
      ...node,
      target: node.targetSubaccountId === null ? sourceRole(node, names) : (names.get(node.targetSubaccountId) ?? null),
      problem: nodeProblem(node),
    }));
  }, [nodes, subaccounts]);
  const sorted = useMemo(() => sortBy(rows, nodeSortValues[sort], desc), [rows, sort, desc]);
  const matching = useMemo(() => {
    const words = toWords(query);
    return sorted.filter((row) => words.every((word) => searchText(row).includes(word)));
  }, [sorted, query]);
  return { matching, page: pageOf(matching, page, size) };
}

/** Tags are left out, as in SAP's cockpit (transport.md section 3). */
function searchText({ name, description, destination, target }: NodeRow): string {
  return toSearchText([name, description, destination ?? '', target ?? '']);
}
