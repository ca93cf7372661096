/** Longest list of ticked names, in characters, that still goes into the address; servers refuse addresses much longer. */
const addressRoom = 2000;

/** Where ticked names are kept: in the address, or when they are too many for it beside it in the history; Back and reload bring both back. */
export function placeSelection(names: readonly string[]): {
  readonly inAddress: readonly string[] | undefined;
  readonly beside: readonly string[] | undefined;
} {
  const fits = names.join().length <= addressRoom;
  return { inAddress: fits && names.length > 0 ? names : undefined, beside: fits ? undefined : names };
}
