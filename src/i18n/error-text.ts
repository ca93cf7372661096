/** What the user reads: what is wrong and where, and what to do next. */
export interface ErrorText {
  readonly message: string;
  readonly nextStep: string;
}
