import { useRouter } from '@tanstack/react-router';
import { Link } from '@ui5/webcomponents-react';
import { lazy, Suspense } from 'react';
import type { CertificateUse } from '../../../../domain/certificate/list';
import type { Scope } from '../../../../domain/scope';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import styles from '../../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../../ui/detail/detail-card';

const UserHealth = lazy(() => import('./user-health').then(({ UserHealth }) => ({ default: UserHealth })));

interface UsedByCardProps {
  readonly scope: Scope;
  readonly uses: readonly CertificateUse[];
}

/** The destinations and fragments that name the certificate, with the property that does, and whether the destination can work. */
export function UsedByCard({ scope, uses }: UsedByCardProps) {
  return (
    <DetailCard title={text.usedBy(uses.length)}>
      {uses.length === 0 ? (
        <p className={styles.quiet}>{text.unused}</p>
      ) : (
        <ul className={styles.plainList}>
          {uses.map((use) => (
            <li key={`${use.kind} ${use.name} ${use.key}`}>
              <UseLink scope={scope} use={use} /> <span className={styles.quiet}>{text.usedAs(use.key)}</span>{' '}
              {use.kind === 'destination' && (
                <Suspense>
                  <UserHealth scope={scope} name={use.name} />
                </Suspense>
              )}
            </li>
          ))}
        </ul>
      )}
    </DetailCard>
  );
}

function UseLink({ scope, use }: { readonly scope: Scope; readonly use: CertificateUse }) {
  const router = useRouter();
  const { href } = router.buildLocation({
    to: use.kind === 'destination' ? '/subaccounts/$subaccountId/destinations' : '/subaccounts/$subaccountId/fragments',
    params: { subaccountId: scope.subaccountId },
    search: { open: use.name, instance: scope.serviceInstance ?? undefined },
  });
  return (
    <Link
      href={href}
      onClick={(event) => {
        if (event.detail.ctrlKey || event.detail.metaKey || event.detail.shiftKey) return;
        event.preventDefault();
        void router.navigate({ href });
      }}
    >
      {use.name}
    </Link>
  );
}
