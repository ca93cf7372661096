import type { IncomingMessage } from 'node:http';
import { toFault } from './exchange-faults.ts';
import { ServiceFault } from './service-fault.ts';

/** The JSON of an answer, null where there is none; rejects with a `ServiceFault`. */
export async function readAnswer(
  answer: IncomingMessage,
  whom: string,
  limit: number,
  signal: AbortSignal,
): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of answer) {
      size += part.length;
      if (size > limit) throw new ServiceFault('unusable', `${whom} answered with more than ${limit} bytes.`);
      parts.push(part);
    }
  } catch (error) {
    throw toFault(error, whom, signal);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'));
  } catch {
    return null;
  }
}
