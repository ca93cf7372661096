/** The companion's paths, all on the origin of the page. */
export const companionPaths = { session: '/companion/session', check: '/companion/check' } as const;
