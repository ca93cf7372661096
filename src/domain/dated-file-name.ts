/** Name of a file with several things of a subaccount: what it holds, of whom, from which day (UTC). */
export function datedFileName(what: string, owner: string, now: Date, extension: string): string {
  const ownerPart = toFileNamePart(owner);
  const parts = [what, ...(ownerPart === '' ? [] : [ownerPart]), now.toISOString().slice(0, 10)];
  return `${parts.join('-')}.${extension}`;
}

const longestPart = 60;

/** Characters that file systems refuse become `_`. */
export function toFileNamePart(text: string): string {
  return text
    .replace(/[\p{Cc}/\\:*?"<>|\s]+/gu, '_')
    .replace(/^[._]+|[._]+$/g, '')
    .slice(0, longestPart);
}
