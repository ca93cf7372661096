import { Transform } from 'node:stream';

/** Hands bytes on up to the limit; more of them end the stream with this error. */
export function limitBytes(limit: number, error: () => Error): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > limit) done(error());
      else done(null, chunk);
    },
  });
}
