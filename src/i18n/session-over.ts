/** Words of the message that nobody is signed in any more. */
export const sessionOverText = {
  title: 'Sign In Again',
  happened: 'The service says that you are not signed in any more. What was asked for last was not done.',
  nothingLost:
    'Nothing is lost: forms and drafts stay as they are behind this message. Sign in, come back to this tab, then choose Try Again.',
  /** By what is known of the companion. */
  hints: {
    none: 'The sign-in page opens in a new tab.',
    'no-session':
      'This page is not known to the companion, which may have been started again. Open the address that it printed at its start in a new tab of this browser; it works once, and a new start prints another.',
    ready:
      'The companion knows this page, but the service does not accept its token. Look at what it printed; the service key may have been deleted or replaced.',
  },
  signIn: 'Sign In Again',
  tryAgain: 'Try Again',
  later: 'Later',
  stillOver: 'The service still says that nobody is signed in.',
} as const;
