/** The fields of two values that are not the same, in their order. */
export function differingFields<T extends object>(left: T, right: T): string[] {
  const fields = Object.keys(left) as (keyof T & string)[];
  return fields.filter((field) => JSON.stringify(left[field]) !== JSON.stringify(right[field]));
}
