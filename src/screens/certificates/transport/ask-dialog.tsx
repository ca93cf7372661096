import { useQuery, useQueryClient } from '@tanstack/react-query';
import { MessageStrip } from '@ui5/webcomponents-react';
import { useCallback, useMemo, useState } from 'react';
import type { Forecast } from '../../../backend/port';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { transportCertificatesText as text } from '../../../i18n/transport-certificates';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { forecastQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { workspaceKeys } from '../../../ui/use-workspace-data';
import { CertificateOrders } from './certificate-orders';
import { nodesReached, type Sent } from './sent';
import { isSetupObstacle, SourceNodeSetup } from './source-node-setup';

interface AskDialogProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly onSent: (sent: Sent) => void;
  readonly onClose: () => void;
}

/** The description of each request, and what would happen; *Yes* makes the requests, all or none. */
export function AskDialog({ scope, records, onSent, onClose }: AskDialogProps) {
  const transport = useTransport();
  const client = useQueryClient();
  const names = useMemo(() => records.map(({ name }) => name), [records]);
  const forecasts = useQuery(forecastQuery(transport, scope, names));
  const found = forecasts.data ?? [];
  const [descriptions, setDescriptions] = useState<ReadonlyMap<string, string>>(
    () => new Map(names.map((name) => [name, name])),
  );
  // Setting up would not help a dummy.
  const missing = records.every(({ dummy }) => dummy)
    ? null
    : (found.find(({ obstacle }) => isSetupObstacle(obstacle)) ?? null);
  const leaving = missing === null ? found.filter(({ obstacle }) => obstacle === null) : [];
  const leftOut = missing === null ? found.length - leaving.length : 0;
  const describe = useCallback(
    (name: string, description: string) => setDescriptions((current) => new Map(current).set(name, description)),
    [],
  );
  const descriptionOf = ({ name }: Forecast) => descriptions.get(name)?.trim() ?? '';

  const submit = async () => {
    const orders = leaving.map((forecast) => ({ name: forecast.name, description: descriptionOf(forecast) }));
    const requests = await transport.send(scope, orders);
    await client.invalidateQueries({ queryKey: workspaceKeys.transport });
    onSent({ requests, nodes: nodesReached(leaving) });
  };

  // What the dialog opens with takes the focus, so that it waits until that is known.
  if (forecasts.isPending) return null;
  return (
    <FormDialog
      title={text.title(records.length)}
      isWide
      submitLabel={text.yes}
      isComplete={leaving.length > 0 && leaving.every((forecast) => descriptionOf(forecast) !== '')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{text.onlyDummy}</p>
      {forecasts.isError && <ErrorStrip error={forecasts.error} onRetry={() => void forecasts.refetch()} />}
      {missing !== null && <SourceNodeSetup subaccountId={scope.subaccountId} missing={missing} />}
      {leftOut > 0 && records.length > 1 && (
        <MessageStrip design="Information" hideCloseButton>
          {text.leftOut(leftOut)}
        </MessageStrip>
      )}
      {missing === null && found.length > 0 && (
        <CertificateOrders records={records} forecasts={found} descriptions={descriptions} onDescription={describe} />
      )}
    </FormDialog>
  );
}
