/** What the user reads: what is wrong and where, and what to do next. */
export interface ErrorText {
  readonly message: string;
  readonly nextStep: string;
}

/** For what nobody foresaw, and for the words themselves being out of reach. */
export const unexpectedError: ErrorText = {
  message: 'Something unexpected happened.',
  nextStep: 'Try again; if it stays like this, reload the page. What is stored stays as it is.',
};
