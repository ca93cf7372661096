/** Words of inputs for secrets. */
export const secretText = {
  show: (label: string) => `Show ${label}`,
  hide: (label: string) => `Hide ${label}`,
  setEmpty: 'Set empty',
  setEmptyOf: (label: string) => `Set empty: ${label}`,
  isEmpty: 'Empty on purpose',
} as const;
