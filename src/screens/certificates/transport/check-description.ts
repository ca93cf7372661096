import { longestDescription } from '../../../domain/transport';

/** The rule that the description of a request breaks, as it would be sent; or null. */
export function checkDescription(description: string): 'missing' | 'too-long' | null {
  const sent = description.trim();
  if (sent === '') return 'missing';
  return sent.length > longestDescription ? 'too-long' : null;
}
