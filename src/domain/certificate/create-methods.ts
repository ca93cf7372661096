/** The ways a new certificate comes about, in the order they are offered (certificates.md section 1.2; the cockpit knows the first two). */
export const createMethods = ['generate', 'upload', 'request', 'store'] as const;

export type CreateMethod = (typeof createMethods)[number];
