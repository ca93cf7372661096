import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Button } from '@ui5/webcomponents-react';
import type { Renewal, RenewalItem, RenewalState } from '../../../backend/port';
import { authorityText as text } from '../../../i18n/authority';
import { ErrorStrip } from '../../../ui/error-strip';
import { LockedHint } from '../../../ui/locked-hint';
import { RouteLink } from '../../../ui/route-link';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { useVaultState, workspaceKeys } from '../../../ui/use-workspace-data';
import { renewalQuery } from '../queries';
import { FactList, SectionActions, SettingsSection } from './settings-section';
import styles from './settings-section.module.css';

/** When certificates were renewed last, what comes next and what failed. */
export function RenewalSection() {
  const { renewal } = useServices().backend;
  return renewal === null ? null : <RenewalFacts renewal={renewal} />;
}

function RenewalFacts({ renewal }: { readonly renewal: Renewal }) {
  const client = useQueryClient();
  const toast = useToast();
  const isLocked = useVaultState() === 'locked';
  const { data: state, error, refetch } = useQuery(renewalQuery(renewal));
  const run = useMutation({
    mutationFn: () => renewal.run(),
    onSuccess: ({ renewed, failed }) => {
      toast(text.ran(renewed, failed));
      return client.invalidateQueries({ queryKey: workspaceKeys.renewal });
    },
  });
  return (
    <SettingsSection title={text.renewal}>
      <p>{text.renewalHint}</p>
      <LockedHint hint={text.lockedHint} />
      {state !== undefined && (
        <FactList
          facts={[
            { label: text.lastRun, value: state.lastRunAt === null ? text.never : text.at(state.lastRunAt) },
            { label: text.next, value: <NextRenewal next={state.next} /> },
            ...(state.failed.length === 0 ? [] : [{ label: text.failures, value: <Failures failed={state.failed} /> }]),
          ]}
        />
      )}
      <SectionActions>
        <Button disabled={isLocked || run.isPending} loading={run.isPending} onClick={() => run.mutate()}>
          {text.runNow}
        </Button>
      </SectionActions>
      <ErrorStrip error={error ?? run.error} onRetry={() => (error === null ? run.mutate() : void refetch())} />
    </SettingsSection>
  );
}

function NextRenewal({ next }: Pick<RenewalState, 'next'>) {
  if (next === null) return text.nextNone;
  return (
    <>
      <CertificateLink item={next} />, {text.nextOn(next.at)}
    </>
  );
}

function Failures({ failed }: Pick<RenewalState, 'failed'>) {
  return (
    <>
      <ul className={styles.list}>
        {failed.map((item) => (
          <li key={JSON.stringify([item.scope, item.name])}>
            <CertificateLink item={item} />: {text.failure(item.at, item.code)}
          </li>
        ))}
      </ul>
      {text.retried}
    </>
  );
}

function CertificateLink({ item: { scope, name } }: { readonly item: RenewalItem }) {
  const router = useRouter();
  const { href } = router.buildLocation({
    to: '/subaccounts/$subaccountId/certificates',
    params: { subaccountId: scope.subaccountId },
    search: { instance: scope.serviceInstance ?? undefined, open: name },
  });
  return <RouteLink href={href}>{name}</RouteLink>;
}
