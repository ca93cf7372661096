/** Certificate policies and their constraints (RFC 5280 sections 4.2.1.4, 4.2.1.5, 4.2.1.11 and 4.2.1.14). */
import type { DecodedExtension } from '../../types';
import { content, type Element, expectTag, implicitTag, sequence, tags } from '../der';
import { policyNames } from '../oids';
import { oidText, smallInteger, stringValue } from '../values';
import { fields } from './fields';

const cps = '1.3.6.1.5.5.7.2.1';
const userNotice = '1.3.6.1.5.5.7.2.2';

function policyText(element: Element | undefined, where: string): string {
  const oid = oidText(element, where);
  const name = policyNames.get(oid);
  return name === undefined ? oid : `${oid}, ${name}`;
}

/** Rows: each policy, followed by its practice statements and notices. */
export function certificatePolicies(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).flatMap((policy): [string, string][] => {
      const [id, qualifiers] = sequence(policy, where);
      const rows: [string, string][] = [['Policy', policyText(id, where)]];
      if (qualifiers === undefined) return rows;
      return [...rows, ...sequence(qualifiers, where).flatMap((qualifier) => qualifierRows(qualifier, where))];
    }),
  );
}

function qualifierRows(qualifier: Element, where: string): [string, string][] {
  const [type, value] = sequence(qualifier, where);
  const oid = oidText(type, where);
  if (value === undefined) return [['Qualifier', oid]];
  if (oid === cps) return [['Practice statement', stringValue(value, where) ?? '']];
  if (oid !== userNotice) return [['Qualifier', oid]];
  return sequence(value, where).map((part) => {
    const text = stringValue(part, where);
    if (text !== null) return ['User notice', text];
    const [organization, numbers] = sequence(part, where);
    const list = sequence(numbers, where).map((number) => smallInteger(number, where));
    return ['Notice reference', `${organization && stringValue(organization, where)}, ${list.join(', ')}`];
  });
}

/** Rows: issuer domain policy and the subject domain policy it equals. */
export function policyMappings(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((mapping) => {
      const [issuerPolicy, subjectPolicy] = sequence(mapping, where);
      return ['Mapping', `${policyText(issuerPolicy, where)} = ${policyText(subjectPolicy, where)}`];
    }),
  );
}

/** Number of further certificates before a policy is required, or mapping is forbidden. */
export function policyConstraints(value: Element, where: string): DecodedExtension {
  return fields(
    sequence(value, where).map((constraint) => [
      constraint.tag === implicitTag(0) ? 'Explicit policy required after' : 'Policy mapping inhibited after',
      certificates(constraint, where),
    ]),
  );
}

/** Number of further certificates in which anyPolicy still counts. */
export function inhibitAnyPolicy(value: Element, where: string): DecodedExtension {
  expectTag(value, tags.integer, where);
  return fields([['anyPolicy inhibited after', certificates(value, where)]]);
}

function certificates(element: Element, where: string): string {
  if (content(element).length === 0) return '0 certificates';
  const count = smallInteger(element, where);
  return `${count} certificate${count === 1 ? '' : 's'}`;
}
