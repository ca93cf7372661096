import { invalid } from './refusals';

const LONGEST_NAME = 200;

/** The name of a subaccount or service instance without spaces around it; throws `invalid` with the rule it breaks. */
export function checkDisplayName(resource: 'subaccount' | 'service-instance', wanted: string): string {
  const name = wanted.trim();
  if (name === '') throw invalid(resource, 'name', 'empty');
  if (name.length > LONGEST_NAME) throw invalid(resource, 'name', 'too-long', name);
  if (/\p{Cc}/u.test(name)) throw invalid(resource, 'name', 'characters', name);
  return name;
}
