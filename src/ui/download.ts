/** Hands the bytes to the browser's download, under this file name. */
export function saveFile(name: string, bytes: Uint8Array, mediaType = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser reads the address in a later task; revoking it now would cancel the download.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
