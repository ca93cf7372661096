import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { BusyIndicator, Button, MessageStrip } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { TrustSlot } from '../../backend/port';
import { trustText as text } from '../../i18n/trust';
import columnStyles from '../../ui/columns/column.module.css';
import { ColumnHeader } from '../../ui/columns/column-header';
import { CopyButton } from '../../ui/copy-button';
import { ErrorStrip } from '../../ui/error-strip';
import { useServices } from '../../ui/services';
import { useToast } from '../../ui/toast';
import { usePki } from '../../ui/use-pki';
import { CertificateCard } from './components/certificate-card';
import { EndingStrip } from './components/ending-strip';
import { MissingCard } from './components/missing-card';
import { SignedDestinations } from './components/signed-destinations';
import { type TrustDialog, TrustDialogs } from './components/trust-dialogs';
import styles from './destination-trust.module.css';
import { useGenerate } from './mutations';
import { entityIdQuery, type OpenedTrust, trustQuery } from './queries';
import { useExports } from './use-exports';

/** The certificates with which the subaccount signs SAML assertions. */
export function DestinationTrustScreen() {
  const { subaccountId } = useParams({ from: '/subaccounts/$subaccountId/trust' });
  const { backend } = useServices();
  const pki = usePki(subaccountId);
  const { data: opened, error, isFetching, refetch } = useQuery(trustQuery(backend.trust, subaccountId, pki));
  const hasActive = opened !== undefined && opened.active !== null;
  const entity = useQuery({ ...entityIdQuery(backend.trust, subaccountId), enabled: hasActive });
  const exports = useExports(subaccountId);

  return (
    <div className={columnStyles.column}>
      <ColumnHeader
        level="H1"
        title={text.title}
        subtitle={hasActive && entity.data ? <EntityId entityId={entity.data} /> : undefined}
        actions={
          hasActive && (
            <Button
              loading={exports.metadata.isPending}
              disabled={exports.metadata.isPending}
              onClick={() => exports.metadata.mutate()}
            >
              {text.exportMetadata}
            </Button>
          )
        }
      />
      <div className={columnStyles.body}>
        <div className={styles.sections}>
          <p className={styles.purpose}>{text.purpose}</p>
          {backend.mode === 'local' && (
            <MessageStrip design="Information" hideCloseButton>
              {text.localOnly}
            </MessageStrip>
          )}
          <ErrorStrip error={error} onRetry={() => void refetch()} />
          <ErrorStrip error={entity.error} onRetry={() => void entity.refetch()} />
          <ErrorStrip error={exports.metadata.error} />
          {opened === undefined && isFetching && <BusyIndicator active delay={400} text={text.loading} />}
          {opened !== undefined && (
            <Certificates subaccountId={subaccountId} opened={opened} onExport={exports.certificate} />
          )}
          <SignedDestinations subaccountId={subaccountId} />
        </div>
      </div>
    </div>
  );
}

/** What a target is told beside the certificate. */
function EntityId({ entityId }: { readonly entityId: string }) {
  return (
    <>
      <span className={styles.entity}>
        {text.entityId}: {entityId}
      </span>
      <CopyButton text={entityId} what={text.entityId} />
    </>
  );
}

const SLOTS = ['active', 'passive'] as const satisfies readonly TrustSlot[];

interface CertificatesProps {
  readonly subaccountId: string;
  readonly opened: OpenedTrust;
  readonly onExport: ReturnType<typeof useExports>['certificate'];
}

function Certificates({ subaccountId, opened, onExport }: CertificatesProps) {
  const toast = useToast();
  const { generate, dialog: unlockDialog } = useGenerate(subaccountId);
  const [asked, setAsked] = useState<TrustDialog | null>(null);
  const start = (slot: TrustSlot) => generate.mutate(slot, { onSuccess: () => toast(text.generated[slot]) });
  const isEmpty = opened.active === null && opened.passive === null;
  const ofSlot = (slot: TrustSlot) => ({ isGenerating: generate.isPending, onGenerate: () => start(slot) });
  return (
    <>
      <EndingStrip {...opened} />
      <ErrorStrip error={generate.error} />
      {isEmpty && (
        <MissingCard
          title={text.emptyTitle}
          hint={text.emptyHint}
          action={text.generateTrust}
          design="Emphasized"
          {...ofSlot('active')}
        />
      )}
      {!isEmpty && (
        <div className={styles.pair}>
          {SLOTS.map((slot) => {
            const certificate = opened[slot];
            return certificate === null ? (
              <MissingCard
                key={slot}
                title={text.slots[slot]}
                hint={text.missing[slot]}
                action={text.generateSlot[slot]}
                {...ofSlot(slot)}
              />
            ) : (
              <CertificateCard
                key={slot}
                slot={slot}
                certificate={certificate}
                onExport={() => onExport(slot, certificate)}
                onAsk={setAsked}
              />
            );
          })}
        </div>
      )}
      {asked !== null && <TrustDialogs dialog={asked} subaccountId={subaccountId} onClose={() => setAsked(null)} />}
      {unlockDialog}
    </>
  );
}
