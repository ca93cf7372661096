import { HttpResponse } from 'msw';

/** Ids are int64: in JSON they are numbers, which JavaScript would round. Here they are text, and an `Int64` when they travel. */
export class Int64 {
  readonly digits: string;

  constructor(digits: string) {
    this.digits = digits;
  }
}

/** JSON with the digits of every `Int64` as they are. */
export function writeJson(value: unknown): string {
  if (value instanceof Int64) return value.digits;
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${writeJson(field)}`).join(',')}}`;
}

export function answerJson(value: unknown, status = 200): Response {
  return new HttpResponse(writeJson(value), { status, headers: { 'Content-Type': 'application/json' } });
}

/** The ids that a body lists, digit by digit as they came; null when they are no list of whole numbers. */
export function readIds(body: string, key: string): readonly string[] | null {
  const list = new RegExp(`"${key}"\\s*:\\s*\\[([\\s\\d,]*)\\]`).exec(body)?.[1];
  if (list === undefined) return null;
  const ids = list.split(',').map((id) => id.trim());
  return ids.every((id) => /^\d+$/.test(id)) ? ids : null;
}
