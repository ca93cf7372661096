import type { NodeView, TransportLandscape } from '../../backend/port';

/** What transport loses with a subaccount. */
export interface TransportEffects {
  /** Nodes that import to it, and how many requests wait in their queues. */
  readonly targets: readonly string[];
  readonly pending: number;
  /** Nodes from which it transports. */
  readonly sources: readonly string[];
  /** Nodes whose destinations it holds; null when it is not the Transport subaccount. */
  readonly homeOf: readonly string[] | null;
}

export function transportEffectsOf(landscape: TransportLandscape, subaccountId: string): TransportEffects {
  const { nodes, transportSubaccountId } = landscape;
  const targets = nodes.filter(({ targetSubaccountId }) => targetSubaccountId === subaccountId);
  return {
    targets: targets.map(nameOf),
    pending: targets.reduce((sum, { pending }) => sum + pending, 0),
    sources: nodes.filter(({ sourceSubaccountIds }) => sourceSubaccountIds.includes(subaccountId)).map(nameOf),
    homeOf:
      transportSubaccountId === subaccountId
        ? nodes.filter(({ destination }) => destination !== null).map(nameOf)
        : null,
  };
}

function nameOf({ name }: NodeView): string {
  return name;
}
