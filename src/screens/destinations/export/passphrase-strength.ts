export type PassphraseStrength = 'weak' | 'fair' | 'strong';

/** Kinds of characters, and how many of each there are to choose from. */
const alphabets: readonly (readonly [RegExp, number])[] = [
  [/\p{Ll}/u, 26],
  [/\p{Lu}/u, 26],
  [/\p{Nd}/u, 10],
  [/[^\p{L}\p{Nd}]/u, 30],
];

/** Bits of guessing from which on a passphrase is called so; Argon2id (vault/argon2-parameters.ts) adds some 20 of work. */
const fairBits = 50;
const strongBits = 70;

/**
 * A rough upper bound by length and kinds of characters, repeated ones counted less: it warns of what is surely weak,
 * and cannot know what is in a dictionary.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const choices = alphabets.reduce((sum, [pattern, size]) => sum + (pattern.test(passphrase) ? size : 0), 0);
  const characters = [...passphrase];
  // Each repetition of a character counts a third.
  const length = new Set(characters).size + (characters.length - new Set(characters).size) / 3;
  const bits = length * Math.log2(Math.max(1, choices));
  if (bits >= strongBits) return 'strong';
  return bits >= fairBits ? 'fair' : 'weak';
}
