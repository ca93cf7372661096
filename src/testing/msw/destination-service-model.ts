import { createFaults, type Faults } from './faults';
import { createItemStore, type ItemStore, type ItemStoreSnapshot } from './item-store';
import { type FetchToken, pretendTokenService } from './token-service';
import { createTrustStore, type TrustSnapshot, type TrustStore } from './trust-store';

/**
 * The Destination service's certificates, destinations and fragments as the OpenAPI describes them, in memory.
 * Independent of the adapter on purpose: the two must not share a mistake.
 */

/** As it travels: `Content` is base64. */
export type CertificateRow = {
  readonly Name: string;
  readonly Type: string | null;
  readonly Content: string;
};

/** A destination or a fragment as it travels, secrets included. */
export type PropertyRow = Readonly<Record<string, string>>;

interface SeenRequest {
  readonly method: string;
  /** `<path>?<query>`, the part that may have 4000 characters. */
  readonly target: string;
}

export interface DestinationServiceModel {
  readonly certificates: ItemStore<CertificateRow>;
  readonly destinations: ItemStore<PropertyRow>;
  readonly fragments: ItemStore<PropertyRow>;
  readonly trust: TrustStore;
  /** Of key stores the service generated, by their content. */
  readonly generatedPasswords: Map<string, string>;
  /** Names of destinations that others refer to: their deletion is refused. */
  readonly inUse: Set<string>;
  readonly faults: Faults;
  /** Every request that came, oldest first. */
  readonly requests: SeenRequest[];
  /** Which of the two shapes of error bodies it answers with (destination-service-api.md section 3). */
  errorBodies: 'text' | 'json';
  /** Whose levels these are, as a lookup tells it. */
  readonly owner: { readonly subaccountId: string; readonly instanceId: string };
  readonly fetchToken: FetchToken;
}

/** What the service keeps, as plain data: it survives JSON. */
export interface DestinationServiceSnapshot {
  readonly certificates: ItemStoreSnapshot<CertificateRow>;
  readonly destinations: ItemStoreSnapshot<PropertyRow>;
  readonly fragments: ItemStoreSnapshot<PropertyRow>;
  readonly generatedPasswords: readonly (readonly [content: string, password: string])[];
  readonly inUse: readonly string[];
  readonly trust: TrustSnapshot;
}

export function createDestinationServiceModel(
  parts: Partial<Pick<DestinationServiceModel, 'owner' | 'fetchToken'>> = {},
): DestinationServiceModel {
  const { owner = { subaccountId: 'subaccount-1', instanceId: 'instance-1' } } = parts;
  return {
    certificates: createItemStore(({ Name }) => Name),
    destinations: createItemStore(({ Name }) => Name ?? ''),
    fragments: createItemStore(({ FragmentName }) => FragmentName ?? ''),
    generatedPasswords: new Map(),
    inUse: new Set(),
    faults: createFaults(),
    requests: [],
    errorBodies: 'text',
    trust: createTrustStore(owner.subaccountId),
    owner,
    fetchToken: pretendTokenService,
    ...parts,
  };
}

/** What the model keeps; faults, seen requests and the shape of error bodies are no part of it. */
export function toSnapshot({
  certificates,
  destinations,
  fragments,
  generatedPasswords,
  inUse,
  trust,
}: DestinationServiceModel): DestinationServiceSnapshot {
  return {
    certificates: certificates.toSnapshot(),
    destinations: destinations.toSnapshot(),
    fragments: fragments.toSnapshot(),
    generatedPasswords: [...generatedPasswords],
    inUse: [...inUse],
    trust: trust.toSnapshot(),
  };
}

/** Puts what was kept in place of what the model has. */
export function fromSnapshot(model: DestinationServiceModel, snapshot: DestinationServiceSnapshot): void {
  model.certificates.restore(snapshot.certificates);
  model.destinations.restore(snapshot.destinations);
  model.fragments.restore(snapshot.fragments);
  model.trust.restore(snapshot.trust);
  model.generatedPasswords.clear();
  for (const [content, password] of snapshot.generatedPasswords) model.generatedPasswords.set(content, password);
  model.inUse.clear();
  for (const name of snapshot.inUse) model.inUse.add(name);
}
