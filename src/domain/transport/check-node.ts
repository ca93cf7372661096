import { checkDestinationName, type DestinationNameProblem } from '../destination/name';
import { checkDescription, checkName, type FieldProblem, hasControls, problemsOf, type TextRule } from './field-rules';
import { forwardModes } from './forward-modes';
import type { ContentType, NodeDraft } from './types';

/** The reference names no limits of tags; these keep them readable. */
export const tagLimits = { tags: 20, length: 50 } as const;

/** Every content type, in the order in which forms offer them (transport.md section 3). */
export const contentTypes: readonly ContentType[] = ['application', 'mta', 'btp-abap', 'xsc'];

/**
 * - `taken`: another one has this name; `duplicate`: a tag is there twice; `too-many`: tags
 * - `virtual`: a virtual node has none; `required`: a destination needs it; `mta-only`: only Multitarget applications
 * - `unknown`: not one of the known values
 */
export type NodeRule =
  | TextRule
  | DestinationNameProblem
  | 'taken'
  | 'duplicate'
  | 'too-many'
  | 'virtual'
  | 'required'
  | 'mta-only'
  | 'unknown';

export type NodeProblem = FieldProblem<keyof NodeDraft, NodeRule>;

/**
 * The first problem of each field of a node, in the order of the form; none when it may be saved.
 * `others` are all nodes but this one. Source: transport.md section 3.
 */
export function checkNode(
  draft: NodeDraft,
  { others }: { readonly others: readonly { readonly name: string }[] },
): readonly NodeProblem[] {
  return checkNodeNamed(draft, (name) => others.some((other) => other.name === name));
}

/** `checkNode`, for a caller who has the names that are taken in a better form. */
export function checkNodeNamed(draft: NodeDraft, isTaken: (name: string) => boolean): readonly NodeProblem[] {
  return problemsOf<keyof NodeDraft, NodeRule>([
    ['name', checkName(draft.name) ?? (isTaken(draft.name) ? 'taken' : null)],
    ['description', checkDescription(draft.description)],
    ['tags', checkTags(draft.tags)],
    ['forwardMode', forwardModes.includes(draft.forwardMode) ? null : 'unknown'],
    ['contentType', checkContentType(draft)],
    ['destination', checkDestination(draft)],
    ['deploymentStrategy', checkStrategy(draft)],
  ]);
}

function checkTags(tags: readonly string[]): NodeRule | null {
  if (tags.length > tagLimits.tags) return 'too-many';
  for (const [index, tag] of tags.entries()) {
    const rule = checkTag(tag) ?? (tags.indexOf(tag) < index ? 'duplicate' : null);
    if (rule !== null) return rule;
  }
  return null;
}

function checkTag(tag: string): TextRule | null {
  if (tag.trim() === '') return 'empty';
  if (tag !== tag.trim()) return 'blanks';
  if (tag.length > tagLimits.length) return 'too-long';
  return hasControls(tag) ? 'characters' : null;
}

function checkContentType({ virtual, contentType, destination }: NodeDraft): NodeRule | null {
  if (contentType === null) return destination !== null && !virtual ? 'required' : null;
  if (virtual) return 'virtual';
  return contentTypes.includes(contentType) ? null : 'unknown';
}

function checkDestination({ virtual, destination }: NodeDraft): NodeRule | null {
  if (destination === null) return null;
  return virtual ? 'virtual' : checkDestinationName(destination);
}

function checkStrategy({ contentType, deploymentStrategy }: NodeDraft): NodeRule | null {
  if (deploymentStrategy === 'default') return null;
  if (deploymentStrategy !== 'blue-green') return 'unknown';
  return contentType === 'mta' ? null : 'mta-only';
}
