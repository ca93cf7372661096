import type { CertificateRow, PropertyRow } from './destination-service-model';
import type { LabelRow } from './item-store';

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
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** A certificate as the service accepts it, or null: a name, and base64 content are required. */
export function asCertificate(body: unknown): CertificateRow | null {
  const { Name, Type, Content } = fieldsOf(body);
  if (typeof Name !== 'string' || Name === '' || typeof Content !== 'string' || Content === '') return null;
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(Content)) return null;
  return { Name, Type: typeof Type === 'string' ? Type : null, Content };
}

/** A destination as the service accepts it, or null: texts alone, with a name and a type. */
export function asDestination(body: unknown): PropertyRow | null {
  const row = asProperties(body);
  return row?.Name && row.Type ? row : null;
}

/** A fragment as the service accepts it, or null: texts alone, with its own name and without those of a destination. */
export function asFragment(body: unknown): PropertyRow | null {
  const row = asProperties(body);
  return row?.FragmentName && !('Name' in row) && !('Type' in row) ? row : null;
}

function asProperties(body: unknown): PropertyRow | null {
  const fields = fieldsOf(body);
  return isTexts(fields) ? fields : null;
}

function isTexts(fields: Readonly<Record<string, unknown>>): fields is PropertyRow {
  return Object.values(fields).every((value) => typeof value === 'string');
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
