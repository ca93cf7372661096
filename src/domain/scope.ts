/** A key with several values; stored unencrypted, for search and filter (destinations-editor.md section 9). */
export interface Label {
  readonly key: string;
  readonly values: readonly string[];
}

/** Where a list of destinations or certificates lives: a subaccount, or a service instance of it by name. */
export interface Scope {
  readonly subaccountId: string;
  readonly serviceInstance: string | null;
}
