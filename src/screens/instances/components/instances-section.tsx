import { BusyIndicator, Table, TableCell, TableHeaderCell, TableHeaderRow, TableRow } from '@ui5/webcomponents-react';
import { instancesText as text } from '../../../i18n/instances';
import { useServiceInstances } from '../../../ui/context-level/use-service-instances';
import { DetailCard } from '../../../ui/detail/detail-card';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import styles from '../instances-screen.module.css';
import { LevelLink } from './level-link';

/** The service instances of the subaccount, with ways to what each level holds. */
export function InstancesSection({ subaccountId }: { readonly subaccountId: string }) {
  const { capabilities } = useServices().backend;
  const instances = useServiceInstances(subaccountId);
  const found = instances.data ?? [];
  return (
    <DetailCard level="H2" title={text.instances(found.length)}>
      {instances.isPending && <BusyIndicator active delay={400} />}
      {instances.isError && <ErrorStrip error={instances.error} onRetry={() => void instances.refetch()} />}
      {instances.isSuccess && found.length === 0 && (
        <div className={styles.message}>
          <p>{capabilities.editServiceInstances ? text.noInstances : text.noInstanceKnown}</p>
          <LevelLink subaccountId={subaccountId} list="destinations" instance={undefined}>
            {text.toDestinations}
          </LevelLink>
        </div>
      )}
      {found.length > 0 && (
        <Table
          accessibleName={text.instanceTable}
          overflowMode="Popin"
          headerRow={
            <TableHeaderRow>
              <TableHeaderCell minWidth="12rem" importance={1}>
                {text.instance}
              </TableHeaderCell>
              <TableHeaderCell minWidth="14rem">{text.levelLists}</TableHeaderCell>
            </TableHeaderRow>
          }
        >
          {found.map(({ name }) => (
            <TableRow key={name} rowKey={encodeURIComponent(name)}>
              <TableCell>
                <span className={styles.name}>{name}</span>
              </TableCell>
              <TableCell>
                <span className={styles.lists}>
                  <LevelLink subaccountId={subaccountId} list="destinations" instance={name}>
                    {text.destinations}
                  </LevelLink>
                  <LevelLink subaccountId={subaccountId} list="certificates" instance={name}>
                    {text.certificates}
                  </LevelLink>
                </span>
              </TableCell>
            </TableRow>
          ))}
        </Table>
      )}
    </DetailCard>
  );
}
