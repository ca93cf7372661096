import { useQuery } from '@tanstack/react-query';
import { Button, Label, MessageStrip, Option, Select } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import type { Forecast, TransportLandscape } from '../../../backend/port';
import { transportCertificatesText } from '../../../i18n/transport-certificates';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { nameSourceNode } from '../../../ui/name-source-node';
import { RouteLink } from '../../../ui/route-link';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import styles from './transport.module.css';

const text = transportCertificatesText.setup;

const setupObstacles = ['no-source-node', 'no-such-node', 'no-route'] as const;

/** What keeps every certificate of the subaccount from leaving. */
export function isSetupObstacle(obstacle: Forecast['obstacle']): obstacle is (typeof setupObstacles)[number] {
  return setupObstacles.some((known) => known === obstacle);
}

interface SourceNodeSetupProps {
  readonly subaccountId: string;
  readonly missing: Forecast;
}

/** Says what is missing before anything can leave the subaccount, and makes up for it. */
export function SourceNodeSetup({ subaccountId, missing }: SourceNodeSetupProps) {
  const { obstacle, sourceNode } = missing;
  const landscape = useQuery(landscapeQuery(useTransport()));
  if (!isSetupObstacle(obstacle)) return null;
  return (
    <>
      <MessageStrip design="Critical" hideCloseButton>
        {text[obstacle](sourceNode)}
      </MessageStrip>
      {landscape.isError && <ErrorStrip error={landscape.error} onRetry={() => void landscape.refetch()} />}
      {landscape.data?.nodes.length === 0 && <p>{text.noNodes}</p>}
      {landscape.data !== undefined && landscape.data.nodes.length > 0 && (
        <ChooseNode subaccountId={subaccountId} nodes={sourcesFirst(landscape.data)} current={sourceNode} />
      )}
      <div className={styles.links}>
        {obstacle === 'no-route' && <RouteLink href="/transport/routes">{text.routes}</RouteLink>}
        <RouteLink href="/transport/wizard">{text.wizard}</RouteLink>
      </div>
    </>
  );
}

/** The names of all nodes, those first from which a route leads on. */
function sourcesFirst({ nodes, routes }: TransportLandscape): readonly string[] {
  const sources = new Set(routes.map(({ sourceNodeId }) => sourceNodeId));
  const leading = nodes.filter(({ id }) => sources.has(id));
  const others = nodes.filter(({ id }) => !sources.has(id));
  return [...leading, ...others].map(({ name }) => name);
}

interface ChooseNodeProps {
  readonly subaccountId: string;
  readonly nodes: readonly string[];
  readonly current: string | null;
}

function ChooseNode({ subaccountId, nodes, current }: ChooseNodeProps) {
  const { backend } = useServices();
  const toast = useToast();
  const id = useId();
  const [chosen, setChosen] = useState(current !== null && nodes.includes(current) ? current : (nodes[0] ?? ''));
  const [isWriting, setIsWriting] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const write = async () => {
    setIsWriting(true);
    setError(null);
    try {
      await nameSourceNode(backend, subaccountId, chosen);
      toast(text.written(chosen));
    } catch (cause) {
      setError(cause);
    } finally {
      setIsWriting(false);
    }
  };

  return (
    <div>
      <Label for={id} showColon>
        {text.choose}
      </Label>
      <div className={styles.choose}>
        <Select
          id={id}
          className={classNames(styles.node)}
          accessibleName={text.choose}
          value={chosen}
          onChange={(event) => setChosen(event.detail.selectedOption.getAttribute('data-value') ?? chosen)}
        >
          {nodes.map((name) => (
            <Option key={name} value={name} data-value={name}>
              {name}
            </Option>
          ))}
        </Select>
        <Button loading={isWriting} disabled={isWriting || chosen === current} onClick={() => void write()}>
          {text.use}
        </Button>
      </div>
      <p className={styles.quiet}>{text.useHint}</p>
      <ErrorStrip error={error} />
    </div>
  );
}
