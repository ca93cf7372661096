/** Makes identifiers of stored records. */
export type NewId = () => string;

export const randomId: NewId = () => crypto.randomUUID();
