import type { CertificateRecord } from '../certificate/types';
import type { DestinationKind, DestinationRecord } from '../destination/types';

/** What can be copied, in the order it is copied in: what destinations refer to comes first. */
export const copyKinds = ['certificate', 'fragment', 'destination'] as const;

export type CopyKind = (typeof copyKinds)[number];

/**
 * - `new`: there is none of its name
 * - `different`: there is one, and copying would change it
 * - `unknown`: nothing else differs, but whether the secrets do is not known
 * - `same`: copying would change nothing
 * - `dummy`: without content, there is nothing to copy
 */
export const copyStates = ['new', 'different', 'unknown', 'same', 'dummy'] as const;

export type CopyState = (typeof copyStates)[number];

/**
 * What copying would do to a secret. `set`: a value where there is none; `changed`: another value; `unknown`: both have a
 * value, which were not compared; `removed`: it goes; `kept`: the source lacks its value, so that the other stays;
 * `missing`: neither has one
 */
export type SecretEffect = 'set' | 'changed' | 'unknown' | 'removed' | 'kept' | 'missing';

/** What copying would do, piece by piece; `before` is what is at the target, null where there is nothing. */
export type CopyDifference =
  | {
      readonly kind: 'property' | 'label';
      readonly key: string;
      readonly before: string | null;
      readonly after: string | null;
    }
  | { readonly kind: 'secret'; readonly key: string; readonly effect: SecretEffect }
  /** The file of a certificate. */
  | { readonly kind: 'content' };

interface Planned<Kind extends CopyKind, Stored> {
  readonly kind: Kind;
  readonly name: string;
  readonly state: CopyState;
  readonly source: Stored;
  /** What is there under its name. */
  readonly target: Stored | null;
  readonly differences: readonly CopyDifference[];
}

export type PropertySetItem = Planned<DestinationKind, DestinationRecord>;
export type CertificateItem = Planned<'certificate', CertificateRecord>;
export type CopyItem = PropertySetItem | CertificateItem;

/** Tells items apart: kinds share no names. */
export function copyKey({ kind, name }: Pick<CopyItem, 'kind' | 'name'>): string {
  return `${kind}/${name}`;
}
