import { Button } from '@ui5/webcomponents-react';
import { destinationsText as text } from '../../../../i18n/destinations';
import { ListMessage } from '../../../../ui/list/list-message';

interface EmptyListProps {
  readonly onCreate: () => void;
  readonly onImport: () => void;
}

/** What to do first, while nothing is stored. */
export function EmptyList({ onCreate, onImport }: EmptyListProps) {
  return (
    <ListMessage title={text.emptyTitle} hint={text.emptyHint}>
      <Button design="Emphasized" onClick={onCreate}>
        {text.create}
      </Button>
      <Button onClick={onImport}>{text.importFiles}</Button>
    </ListMessage>
  );
}
