import type { CertificateRow, LabelRow } from './destination-service-model';

/** JSON of a request, or null when it is none. */
export async function readBody(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

/** The fields of a JSON object; none of anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A certificate as the service accepts it, or null: a name and base64 content are required. */
export function asRow(body: unknown): CertificateRow | null {
  const { Name, Type, Content } = fieldsOf(body);
  if (typeof Name !== 'string' || Name === '' || typeof Content !== 'string' || Content === '') return null;
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(Content)) return null;
  return { Name, Type: typeof Type === 'string' ? Type : null, Content };
}

/** Labels within the documented limits (10 labels, 10 values), or null. */
export function asLabels(body: unknown): readonly LabelRow[] | null {
  if (!Array.isArray(body) || !body.every(isLabel)) return null;
  const withinLimits = body.length <= 10 && body.every(({ values }) => values.length <= 10);
  return withinLimits && new Set(body.map(({ key }) => key)).size === body.length ? body : null;
}

function isLabel(value: unknown): value is LabelRow {
  const { key, values } = fieldsOf(value);
  return (
    typeof key === 'string' && key !== '' && Array.isArray(values) && values.every((each) => typeof each === 'string')
  );
}
