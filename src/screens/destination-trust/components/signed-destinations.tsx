import { useQueries } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { signingAuthentications, signsWithTrust } from '../../../domain/trust/signs-with-trust';
import { trustText as text } from '../../../i18n/trust';
import { useServiceInstances } from '../../../ui/context-level/use-service-instances';
import styles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../ui/error-strip';
import { RouteLink } from '../../../ui/route-link';
import { destinationListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';

/** How many destinations of each level are signed with this trust, with ways to their lists. */
export function SignedDestinations({ subaccountId }: { readonly subaccountId: string }) {
  const { backend } = useServices();
  const instances = useServiceInstances(subaccountId);
  const levels = instances.data === undefined ? [] : [null, ...instances.data.map(({ name }) => name)];
  const lists = useQueries({
    queries: levels.map((serviceInstance) => destinationListQuery(backend, { subaccountId, serviceInstance })),
  });
  const failed = [instances, ...lists].find(({ isError }) => isError);
  const counted = levels.map((instance, index) => ({
    instance,
    count: lists[index]?.data?.filter(({ properties }) => signsWithTrust(properties)).length ?? 0,
  }));
  const signed = counted.filter(({ count }) => count > 0);
  if (failed !== undefined) return <ErrorStrip error={failed.error} onRetry={() => void failed.refetch()} />;
  if (instances.isPending || lists.some(({ isPending }) => isPending)) return null;
  return (
    <DetailCard level="H2" title={text.signed}>
      <p className={styles.quiet}>{signed.length === 0 ? text.signedNone : text.signedHint}</p>
      <ul className={styles.plainList}>
        {signed.map(({ instance, count }) => (
          <li key={instance ?? ''}>
            <DestinationsLink subaccountId={subaccountId} instance={instance}>
              {text.signedOn(count, instance)}
            </DestinationsLink>
          </li>
        ))}
      </ul>
    </DetailCard>
  );
}

interface DestinationsLinkProps {
  readonly subaccountId: string;
  readonly instance: string | null;
  readonly children: string;
}

function DestinationsLink({ subaccountId, instance, children }: DestinationsLinkProps) {
  const { href } = useRouter().buildLocation({
    to: '/subaccounts/$subaccountId/destinations',
    params: { subaccountId },
    search: { authentication: signingAuthentications, instance: instance ?? undefined },
  });
  return <RouteLink href={href}>{children}</RouteLink>;
}
