/** What can be done with one certificate of the list, or with many. */
export type Task = 'transport' | 'export' | 'delete';
