import { useQuery, useQueryClient } from '@tanstack/react-query';
import { BusyIndicator, Button, MessageStrip } from '@ui5/webcomponents-react';
import { useCallback, useMemo, useState } from 'react';
import { BackendError } from '../../../backend/errors';
import type { Forecast } from '../../../backend/port';
import type { CertificateRecord } from '../../../domain/certificate/types';
import type { Scope } from '../../../domain/scope';
import { transportCertificatesText as text } from '../../../i18n/transport-certificates';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { FormDialog } from '../../../ui/form-dialog';
import { useServices } from '../../../ui/services';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { workspaceKeys } from '../../../ui/use-workspace-data';
import { CertificateOrders } from './certificate-orders';
import { checkDescription } from './check-description';
import { outlookQuery } from './outlook';
import { nodesReached, type Sent } from './sent';
import { isSetupObstacle, SourceNodeSetup } from './source-node-setup';
import styles from './transport.module.css';
import { WhatIsKnown } from './what-is-known';

interface AskDialogProps {
  readonly scope: Scope;
  readonly records: readonly CertificateRecord[];
  readonly onSent: (sent: Sent) => void;
  readonly onClose: () => void;
}

/** The description of each request, and what would happen; *Yes* makes the requests, all or none. */
export function AskDialog({ scope, records: chosen, onSent, onClose }: AskDialogProps) {
  const { backend } = useServices();
  const isForecast = backend.capabilities.forecastTransport;
  const transport = useTransport();
  const client = useQueryClient();
  const names = useMemo(() => chosen.map(({ name }) => name), [chosen]);
  const forecasts = useQuery(outlookQuery(backend, transport, scope, names));
  // What a service has sent before it failed is not sent again.
  const [sent, setSent] = useState<ReadonlySet<string>>(() => new Set());
  const isLeft = ({ name }: { readonly name: string }) => !sent.has(name);
  const records = chosen.filter(isLeft);
  const found = forecasts.data?.filter(isLeft) ?? [];
  const landscape = useQuery(landscapeQuery(transport));
  const ownNodes = useMemo(() => {
    const own = landscape.data?.nodes.filter((node) => node.targetSubaccountId === scope.subaccountId);
    return new Set(own?.map(({ id }) => id));
  }, [landscape.data, scope.subaccountId]);
  const [descriptions, setDescriptions] = useState<ReadonlyMap<string, string>>(
    () => new Map(names.map((name) => [name, name])),
  );
  const [isChanging, setIsChanging] = useState(false);
  // Setting up would not help a dummy.
  const leads = records.every(({ dummy }) => dummy) ? undefined : found[0];
  const missing = leads !== undefined && isSetupObstacle(leads.obstacle);
  const setUp = missing || isChanging ? leads : undefined;
  const leaving = setUp === undefined ? found.filter(({ obstacle }) => obstacle === null) : [];
  const leftOut = setUp === undefined ? found.length - leaving.length : 0;
  const describe = useCallback(
    (name: string, description: string) => setDescriptions((current) => new Map(current).set(name, description)),
    [],
  );
  const descriptionOf = ({ name }: Forecast) => descriptions.get(name)?.trim() ?? '';

  const wrong = leaving.filter((forecast) => checkDescription(descriptionOf(forecast)) !== null);

  const submit = async () => {
    const orders = leaving.map((forecast) => ({ name: forecast.name, description: descriptionOf(forecast) }));
    const requests = await transport.send(scope, orders).catch((error: unknown) => {
      const unsent = unsentOf(error);
      if (unsent !== null) setSent(new Set(names.filter((name) => !unsent.includes(name))));
      throw error;
    });
    await client.invalidateQueries({ queryKey: workspaceKeys.transport });
    onSent({ requests, nodes: nodesReached(leaving) });
  };

  // What the dialog opens with takes the focus, so that it waits until that is known.
  if (forecasts.isPending) return <BusyIndicator active delay={400} className={classNames(styles.waiting)} />;
  return (
    <FormDialog
      title={text.title(records.length)}
      isWide
      submitLabel={text.yes}
      isComplete={leaving.length > 0 && wrong.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{isForecast ? text.onlyDummy : text.onlyDummyLeaves}</p>
      {forecasts.isError && <ErrorStrip error={forecasts.error} onRetry={() => void forecasts.refetch()} />}
      {setUp !== undefined && (
        <SourceNodeSetup
          subaccountId={scope.subaccountId}
          forecast={setUp}
          onChosen={() => setIsChanging(false)}
          onKeep={missing ? null : () => setIsChanging(false)}
        />
      )}
      {setUp === undefined && typeof leads?.sourceNode === 'string' && (
        <div className={styles.choose}>
          <span className={styles.quiet}>{text.from(leads.sourceNode)}</span>
          <Button
            design="Transparent"
            accessibleName={text.setup.changeFrom(leads.sourceNode)}
            onClick={() => setIsChanging(true)}
          >
            {text.setup.change}
          </Button>
        </div>
      )}
      {leftOut > 0 && records.length > 1 && (
        <MessageStrip design="Information" hideCloseButton>
          {text.leftOut(leftOut)}
        </MessageStrip>
      )}
      {setUp === undefined && found.length > 0 && (
        <CertificateOrders
          records={records}
          forecasts={found}
          ownNodes={ownNodes}
          descriptions={descriptions}
          onDescription={describe}
        />
      )}
      {leaving.length > 0 && !isForecast && typeof leads?.sourceNode === 'string' && (
        <WhatIsKnown sourceNode={leads.sourceNode} />
      )}
      {wrong.length > 0 && records.length > 1 && (
        <MessageStrip design="Negative" hideCloseButton>
          {text.wrongDescriptions(wrong.map(({ name }) => name))}
        </MessageStrip>
      )}
    </FormDialog>
  );
}

/** The certificates that were not sent any more; null where none was sent. */
function unsentOf(error: unknown): readonly string[] | null {
  return error instanceof BackendError ? (error.details.unsent ?? null) : null;
}
