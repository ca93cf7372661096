export function findBrowser(): string;
export const browserArguments: readonly string[];
