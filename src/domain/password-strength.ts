/** How hard a password is to guess for someone who has the file, roughly: by its length and what it is made of. */
export const passwordStrengths = ['weak', 'fair', 'strong'] as const;

export type PasswordStrength = (typeof passwordStrengths)[number];

/** Passwords that stand in every manual; tried first by whoever guesses. */
const manualPasswords = new Set(['changeit', 'password', 'passw0rd', 'secret', 'welcome', 'initial', 'admin', 'test']);

/** Kinds of characters, with how many there are of each. */
const alphabets: readonly (readonly [pattern: RegExp, size: number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[ -/:-@[-`{-~]/, 33],
  [/[^ -~]/, 100],
];

/** Bits from which a search takes long enough, with the slow key derivations that stores use. */
const fairBits = 45;
const strongBits = 70;

/** How strong a password is; `weak` for an empty one. */
export function passwordStrength(password: string): PasswordStrength {
  const word = password
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0]+/g, '');
  if (manualPasswords.has(word)) return 'weak';
  const size = alphabets.reduce((sum, [pattern, count]) => (pattern.test(password) ? sum + count : sum), 0);
  const bits = unpredictableLength(password) * Math.log2(Math.max(1, size));
  if (bits < fairBits) return 'weak';
  return bits < strongBits ? 'fair' : 'strong';
}

/** Characters without those that only repeat or continue the one before them (`aaaa`, `1234`). */
function unpredictableLength(password: string): number {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  return codes.filter((code, place) => place === 0 || Math.abs(code - (codes[place - 1] ?? 0)) > 1).length;
}

/** Whether Java opens PKCS#12 and JCEKS with it: keytool 17 takes ASCII there and nothing else. */
export function isAscii(password: string): boolean {
  return /^[\x20-\x7e]*$/.test(password);
}
