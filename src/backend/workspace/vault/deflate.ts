/** What a backup may unpack to: more than a browser's database holds in practice, less than ends the tab. */
const LARGEST_PAYLOAD = 1024 * 1024 * 1024;

/** Raw DEFLATE (RFC 1951) by the browser itself, off the main thread. */
export async function deflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return pump(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY);
}

/** The bytes back; rejects when they are not exactly one DEFLATE stream, or unpack to more than a gigabyte. */
export async function inflate(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return pump(bytes, new DecompressionStream('deflate-raw'), LARGEST_PAYLOAD);
}

async function pump(
  bytes: Uint8Array,
  transform: CompressionStream | DecompressionStream,
  largest: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = new Blob([bytes.slice()]).stream().pipeThrough(transform).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > largest) {
      await reader.cancel();
      throw new RangeError(`the content unpacks to more than ${largest} bytes`);
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks.map((chunk) => chunk.slice())).arrayBuffer());
}
