/** Extensions the cockpit accepts for an uploaded certificate (certificates.md section 1.1), lower case, without the dot. */
export const certificateExtensions = ['pem', 'cer', 'crt', 'jks', 'pfx', 'p12'] as const;

export type CertificateExtension = (typeof certificateExtensions)[number];

const maximumNameLength = 200;

export type NameProblem = 'empty' | 'too-long' | 'characters' | 'extension';

/** The extension of a file name, lower case, or the empty string. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The name without its extension, as the list shows it. */
export function baseNameOf(name: string): string {
  const extension = extensionOf(name);
  return extension === '' ? name : name.slice(0, -(extension.length + 1));
}

/**
 * What is wrong with a certificate's name, or null.
 * Only an extension is a documented requirement (destination-service-api.md section 2);
 * the length is the one of destinations, and path separators and control characters are refused because the name becomes a file name again on export.
 */
export function checkCertificateName(name: string): NameProblem | null {
  if (name.trim() === '') return 'empty';
  if (name.length > maximumNameLength) return 'too-long';
  if (/[\p{Cc}/\\]/u.test(name)) return 'characters';
  const extension = extensionOf(name);
  return certificateExtensions.some((known) => known === extension) ? null : 'extension';
}

/**
 * A name that is free: the wished one, else with a number before its extension (`client (2).p12`).
 * Names are compared as the store compares them: exactly.
 */
export function proposeFreeName(wished: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wished)) return wished;
  const extension = extensionOf(wished);
  const base = baseNameOf(wished);
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})${extension === '' ? '' : `.${extension}`}`;
    const candidate = base.slice(0, maximumNameLength - suffix.length) + suffix;
    if (!taken.has(candidate)) return candidate;
  }
}
