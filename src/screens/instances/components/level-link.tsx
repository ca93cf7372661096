import { useRouter } from '@tanstack/react-router';
import { RouteLink } from '../../../ui/route-link';

const pages = {
  destinations: '/subaccounts/$subaccountId/destinations',
  certificates: '/subaccounts/$subaccountId/certificates',
} as const;

interface LevelLinkProps {
  readonly subaccountId: string;
  readonly list: keyof typeof pages;
  /** Undefined for the level of the subaccount. */
  readonly instance: string | undefined;
  readonly children: string;
}

/** Leads to a list of one level. */
export function LevelLink({ subaccountId, list, instance, children }: LevelLinkProps) {
  const { href } = useRouter().buildLocation({ to: pages[list], params: { subaccountId }, search: { instance } });
  return <RouteLink href={href}>{children}</RouteLink>;
}
