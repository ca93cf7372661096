import { useQuery } from '@tanstack/react-query';
import { BusyIndicator } from '@ui5/webcomponents-react';
import { useCallback, useState } from 'react';
import { destinationsText as text } from '../../i18n/destinations';
import { classNames } from '../../ui/class-names';
import styles from '../../ui/columns/column.module.css';
import { LevelFailure } from '../../ui/context-level/level-failure';
import { ErrorStrip } from '../../ui/error-strip';
import { FileDropZone } from '../../ui/file-drop-zone';
import { certificateListQuery, destinationListQuery } from '../../ui/scope-queries';
import { useServices } from '../../ui/services';
import { DestinationColumns } from './components/destination-columns';
import { nothingOpen } from './destinations-search';
import { useDestinationsLocation } from './use-destinations-location';

/** Destinations of one level: list, detail, form, import; files may be dropped anywhere on it. */
export function DestinationsScreen() {
  const { backend } = useServices();
  const location = useDestinationsLocation();
  const { scope, search, update, chooseLevel } = location;
  const list = useQuery(destinationListQuery(backend, scope));
  const certificates = useQuery(certificateListQuery(backend, scope));
  const [incoming, setIncoming] = useState<readonly File[]>([]);

  const takeFiles = useCallback(
    (files: File[]) => {
      setIncoming((waiting) => [...waiting, ...files]);
      if (search.create !== 'file') update({ ...nothingOpen, create: 'file' });
    },
    [search.create, update],
  );
  const onIncomingTaken = useCallback(() => setIncoming([]), []);

  if (list.isPending) {
    return <BusyIndicator active delay={400} text={text.loading} className={classNames(styles.busy)} />;
  }
  if (list.isError && list.data === undefined) {
    return <LevelFailure error={list.error} scope={scope} onChoose={chooseLevel} onRetry={() => void list.refetch()} />;
  }

  const takesFiles = search.create === undefined || search.create === 'file';
  const isForm = !takesFiles || search.duplicate !== undefined || search.edit === true;
  return (
    <FileDropZone onFiles={takeFiles} hint={text.dropHint} pastedName={text.pastedName} isOff={isForm}>
      {list.isError && <ErrorStrip error={list.error} onRetry={() => void list.refetch()} />}
      <DestinationColumns
        scope={scope}
        records={list.data}
        certificates={certificates.data}
        location={location}
        incoming={incoming}
        onIncomingTaken={onIncomingTaken}
      />
    </FileDropZone>
  );
}
