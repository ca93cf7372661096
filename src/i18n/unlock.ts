/** Words of unlocking, and of what waits for it. */
export const unlockText = {
  unlock: 'Unlock',
  unlockTitle: 'Unlock Secrets',
  unlockHint: 'Private keys and remembered passwords are encrypted. Enter the passphrase of this workspace.',
  passphrase: 'Passphrase',
  unlockedToast: 'Unlocked',
  gateTitle: 'This content is locked',
  gateHint: 'It holds secrets that are encrypted with your passphrase.',
} as const;
