import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Label, MessageStrip, Option, Select, type SelectDomRef } from '@ui5/webcomponents-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Forecast } from '../../../backend/port';
import { availabilityText } from '../../../i18n/transport-availability';
import { transportCertificatesText } from '../../../i18n/transport-certificates';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { nameSourceNode } from '../../../ui/name-source-node';
import { RouteLink } from '../../../ui/route-link';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { landscapeQuery } from '../../../ui/transport-queries';
import { useTransport } from '../../../ui/use-transport';
import { useSubaccounts, workspaceKeys } from '../../../ui/use-workspace-data';
import { type NodeChoice, nodeChoices, proposedNode } from './source-choice';
import styles from './transport.module.css';

const text = transportCertificatesText.setup;

const setupObstacles = ['no-source-node', 'no-such-node', 'no-route'] as const;

/** What keeps every certificate of the subaccount from leaving. */
export function isSetupObstacle(obstacle: Forecast['obstacle']): obstacle is (typeof setupObstacles)[number] {
  return setupObstacles.some((known) => known === obstacle);
}

interface SourceNodeSetupProps {
  readonly subaccountId: string;
  /** What is known of any of the certificates. */
  readonly forecast: Forecast;
  readonly onChosen: () => void;
  /** Leaves it as it is; null where nothing can leave as it is. */
  readonly onKeep: (() => void) | null;
}

/** Says what is missing before anything can leave the subaccount, and lets the user choose another source node. */
export function SourceNodeSetup({ subaccountId, forecast, onChosen, onKeep }: SourceNodeSetupProps) {
  const { obstacle, sourceNode } = forecast;
  const { editLandscape } = useServices().backend.capabilities;
  const landscape = useQuery(landscapeQuery(useTransport()));
  const choices = useMemo(
    () => landscape.data && nodeChoices(landscape.data, subaccountId, editLandscape),
    [landscape.data, subaccountId, editLandscape],
  );
  return (
    <>
      {isSetupObstacle(obstacle) && (
        <MessageStrip design="Critical" hideCloseButton>
          {text[obstacle](sourceNode)}
        </MessageStrip>
      )}
      {landscape.isError && <ErrorStrip error={landscape.error} onRetry={() => void landscape.refetch()} />}
      {choices?.length === 0 && <p>{editLandscape ? text.noNodes : availabilityText.noNodesHint}</p>}
      {choices !== undefined && choices.length > 0 && (
        <ChooseNode
          subaccountId={subaccountId}
          choices={choices}
          current={sourceNode}
          onChosen={onChosen}
          onKeep={onKeep}
        />
      )}
      {editLandscape && (
        <div className={styles.links}>
          {obstacle === 'no-route' && <RouteLink href="/transport/routes">{text.routes}</RouteLink>}
          <RouteLink href="/transport/wizard">{text.wizard}</RouteLink>
        </div>
      )}
    </>
  );
}

interface ChooseNodeProps extends Pick<SourceNodeSetupProps, 'subaccountId' | 'onChosen' | 'onKeep'> {
  readonly choices: readonly NodeChoice[];
  readonly current: string | null;
}

function ChooseNode({ subaccountId, choices, current, onChosen, onKeep }: ChooseNodeProps) {
  const { backend } = useServices();
  const client = useQueryClient();
  const toast = useToast();
  const id = useId();
  const [proposed] = useState(() => (choices.some(({ name }) => name === current) ? current : proposedNode(choices)));
  const [chosen, setChosen] = useState(proposed ?? '');
  const [isWriting, setIsWriting] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const field = useRef<SelectDomRef>(null);
  useEffect(() => {
    // What was pressed to come here is gone.
    if (document.activeElement === document.body) field.current?.focus();
  }, []);

  const write = async () => {
    setIsWriting(true);
    setError(null);
    try {
      await nameSourceNode(backend, subaccountId, chosen);
      await client.invalidateQueries({ queryKey: workspaceKeys.transport });
      toast(text.written(chosen));
      onChosen();
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
          ref={field}
          id={id}
          className={classNames(styles.node)}
          accessibleName={text.choose}
          value={chosen}
          onChange={(event) => setChosen(event.detail.selectedOption.getAttribute('data-value') ?? chosen)}
        >
          {proposed === null && (
            <Option value="" data-value="">
              {text.none}
            </Option>
          )}
          {choices.map(({ name }) => (
            <Option key={name} value={name} data-value={name}>
              {name}
            </Option>
          ))}
        </Select>
        <Button
          loading={isWriting}
          disabled={isWriting || chosen === '' || chosen === current}
          onClick={() => void write()}
        >
          {text.use}
        </Button>
        {onKeep !== null && (
          <Button design="Transparent" disabled={isWriting} onClick={onKeep}>
            {text.keep}
          </Button>
        )}
      </div>
      <Doubts choice={choices.find(({ name }) => name === chosen)} />
      <p className={styles.quiet}>
        {text.useHint} {!backend.capabilities.editLandscape && text.useHintOfService}
      </p>
      <ErrorStrip error={error} />
    </div>
  );
}

/** Why a node is probably not the one of this subaccount. */
function Doubts({ choice }: { readonly choice: NodeChoice | undefined }) {
  const subaccounts = useSubaccounts();
  if (choice === undefined) return null;
  const { name, takenBy, leadsBackBy } = choice;
  const others = takenBy.map((id) => subaccounts?.find((subaccount) => subaccount.id === id)?.name ?? id);
  const doubts = [
    ...(others.length > 0 ? [text.taken(name, others)] : []),
    ...(leadsBackBy.length > 0 ? [text.leadsBack(name, leadsBackBy)] : []),
  ];
  return (
    <div className={styles.doubts} role="status">
      {doubts.map((doubt) => (
        <MessageStrip key={doubt} design="Critical" hideCloseButton>
          {doubt}
        </MessageStrip>
      ))}
    </div>
  );
}
