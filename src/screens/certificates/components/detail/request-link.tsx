import { RouteLink } from '../../../../ui/route-link';

/** Leads to a transport request by its number. */
export function RequestLink({ number }: { readonly number: number }) {
  return <RouteLink href={`/transport/requests/${number}`}>{String(number)}</RouteLink>;
}
