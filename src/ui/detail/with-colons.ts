/** Pairs of hexadecimal digits with colons between, upper case, as fingerprints are usually printed. */
export function withColons(hex: string): string {
  const sign = hex.startsWith('-') ? '-' : '';
  const digits = hex.slice(sign.length);
  return sign + (digits.toUpperCase().match(/.{1,2}/g) ?? []).join(':');
}
