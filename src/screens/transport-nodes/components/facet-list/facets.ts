import { allows, countValues } from '../../../../domain/list';
import { nameOf } from '../../../../i18n/name-of';
import type { ListColumns } from '../../../../ui/list/list-columns';
import { type Period, periodStart } from '../period';

/** A fact by which rows are filtered. */
export interface Facet<Row> {
  readonly legend: string;
  readonly toValue: (row: Row) => string;
  readonly label: (value: string) => string;
  /** What is chosen while the address says nothing; everything where absent. */
  readonly usual?: readonly string[];
}

export interface FacetListWords {
  readonly title: string;
  readonly toolbar: string;
  readonly searchHint: string;
  readonly emptyTitle: string;
  readonly emptyHint: string;
  readonly noMatchHint: string;
}

/** All that makes one list of records differ from another; made once per list. */
export interface FacetListShape<Row, Column extends string> {
  readonly words: FacetListWords;
  readonly list: ListColumns<Row, Column>;
  readonly columns: readonly Column[];
  /** The column with the time; the newest row comes first. */
  readonly newestBy: Column;
  /** By the name they have in the address. */
  readonly facets: Readonly<Record<string, Facet<Row>>>;
  /** ISO time, for the period. */
  readonly timeOf: (row: Row) => string;
  /** What is searched, lower case. */
  readonly textOf: (row: Row) => string;
}

export interface FacetFilter {
  /** By facet; absent lets everything through. */
  readonly chosen: Readonly<Record<string, readonly string[] | undefined>>;
  readonly period: Period;
}

/** The rows that every facet and the period let through, in their order. */
export function filterByFacets<Row>(
  rows: readonly Row[],
  { facets, timeOf }: Pick<FacetListShape<Row, string>, 'facets' | 'timeOf'>,
  { chosen, period }: FacetFilter,
  now: Date,
): readonly Row[] {
  const from = periodStart(period, now);
  const tests = Object.entries(facets).map(([name, { toValue }]) => ({ toValue, allowed: chosen[name] }));
  return rows.filter(
    (row) =>
      (from === null || Date.parse(timeOf(row)) >= from.getTime()) &&
      tests.every(({ toValue, allowed }) => allows(allowed, toValue(row))),
  );
}

/** A facet as it is offered: its values are those that occur, with how many rows have each. */
export interface FacetChoice {
  readonly name: string;
  readonly legend: string;
  readonly usual: readonly string[] | undefined;
  readonly label: (value: string) => string;
  readonly counts: ReadonlyMap<string, number>;
}

export function toFacetChoices<Row>(
  rows: readonly Row[],
  facets: FacetListShape<Row, string>['facets'],
): readonly FacetChoice[] {
  return Object.entries(facets).map(([name, { legend, usual, label, toValue }]) => ({
    name,
    legend,
    usual,
    label,
    counts: countValues([], rows, (row) => [toValue(row)]),
  }));
}

/** What a filter lets through, a line for each fact that it looks at. */
export function describeFilter<Row>(
  facets: FacetListShape<Row, string>['facets'],
  chosen: FacetFilter['chosen'],
): readonly (readonly [legend: string, values: readonly string[]])[] {
  return Object.entries(facets).flatMap(([name, { legend, label }]) => {
    const values = chosen[name];
    return values === undefined ? [] : [[legend, values.map(label)] as const];
  });
}

/**
 * What the address says of a facet: nothing where the choice is the usual one. Where something is chosen by itself,
 * choosing nothing means every value and has to be said.
 */
export function toFacetParameter(
  { usual, counts }: Pick<FacetChoice, 'usual' | 'counts'>,
  values: readonly string[],
): readonly string[] | undefined {
  if (usual === undefined) return values.length === 0 ? undefined : values;
  const wanted = values.length === 0 ? [...counts.keys()] : values;
  const isUsual = wanted.length === usual.length && wanted.every((value) => usual.includes(value));
  return isUsual ? undefined : wanted;
}

/** Names the values of a facet; one that is not known (any more) is shown as it is. */
export function nameIn(names: Readonly<Record<string, string>>): (value: string) => string {
  return (value) => nameOf(names, value);
}
