import { maximumNameLength } from './catalogue/shared';

export type DestinationNameProblem = 'empty' | 'too-long' | 'characters';

/** What is wrong with the name of a destination or of a fragment, or null (destinations-editor.md section 3). */
export function checkDestinationName(name: string): DestinationNameProblem | null {
  if (name === '') return 'empty';
  if (name.length > maximumNameLength) return 'too-long';
  return /^[A-Za-z0-9_-]+$/.test(name) ? null : 'characters';
}
