import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '@ui5/webcomponents-react';
import type { Backend } from '../../../backend/port';
import { settingsText } from '../../../i18n/settings';
import { ErrorStrip } from '../../../ui/error-strip';
import { useServices } from '../../../ui/services';
import { useToast } from '../../../ui/toast';
import { workspaceKeys } from '../../../ui/use-workspace-data';
import { storageQuery } from '../queries';
import { FactList, SectionActions, SettingsSection } from './settings-section';

/** How much is stored here, and whether the browser promised to keep it. */
export function StorageSection() {
  const { workspace, backend } = useServices();
  const { storage } = workspace;
  const client = useQueryClient();
  const toast = useToast();
  const report = useQuery(storageQuery(storage));
  const ask = useMutation({
    mutationFn: () => storage.askToKeep(),
    onSuccess: (isKept) => {
      toast(isKept ? settingsText.askGranted : settingsText.askRefused);
      return client.invalidateQueries({ queryKey: workspaceKeys.storage });
    },
  });

  return (
    <SettingsSection title={settingsText.storage}>
      {report.data !== undefined && (
        <FactList
          facts={[
            { label: settingsText.used, value: settingsText.usedOf(report.data.used, report.data.quota) },
            { label: settingsText.kept, value: keptText(report.data.persisted, backend.mode) },
          ]}
        />
      )}
      {report.data?.persisted === false && (
        <SectionActions>
          <Button disabled={ask.isPending} loading={ask.isPending} onClick={() => ask.mutate()}>
            {settingsText.askAgain}
          </Button>
        </SectionActions>
      )}
      <ErrorStrip error={report.error ?? ask.error} onRetry={() => void report.refetch()} />
    </SettingsSection>
  );
}

function keptText(isPersisted: boolean | null, mode: Backend['mode']): string {
  if (isPersisted === null) return settingsText.keptUnknown;
  return isPersisted ? settingsText.keptYes : settingsText.keptNo(mode);
}
