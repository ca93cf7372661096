import scratchIcon from '@ui5/webcomponents-icons/dist/add-document.js';
import fileIcon from '@ui5/webcomponents-icons/dist/attachment.js';
import instanceIcon from '@ui5/webcomponents-icons/dist/it-instance.js';
import { List, ListItemStandard } from '@ui5/webcomponents-react';
import { useEffect, useRef, useState } from 'react';
import { destinationsText as text } from '../../../../i18n/destinations';
import { FormDialog } from '../../../../ui/form-dialog';
import { type CreationWay, creationWays } from '../../destinations-search';
import { loadFormPanel } from '../../form/load-form-panel';

const icons: Record<CreationWay, string> = { scratch: scratchIcon, file: fileIcon, instance: instanceIcon };

interface CreateDialogProps {
  /** Destinations to service instances belong to a subaccount alone. */
  readonly hasInstances: boolean;
  readonly onCreate: (way: CreationWay) => void;
  readonly onClose: () => void;
}

/** Asks how the new destination is made. */
export function CreateDialog({ hasInstances, onCreate, onClose }: CreateDialogProps) {
  const [way, setWay] = useState<CreationWay>('scratch');
  const isConfirmed = useRef(false);
  useEffect(() => {
    // What fails here is said when the form is opened.
    loadFormPanel().catch(() => undefined);
  }, []);
  // Only when the dialog is gone: it gives the focus back to its button first, and the panel takes it from there.
  const close = () => {
    onClose();
    if (isConfirmed.current) onCreate(way);
  };
  return (
    <FormDialog
      title={text.createTitle}
      submitLabel={text.create}
      onSubmit={() => {
        isConfirmed.current = true;
      }}
      onClose={close}
    >
      <List
        selectionMode="Single"
        accessibleRole="ListBox"
        accessibleName={text.createHow}
        onItemClick={(event) => {
          const chosen = creationWays.find((item) => item === event.detail.item.dataset.way);
          if (chosen !== undefined) setWay(chosen);
        }}
      >
        {creationWays
          .filter((item) => hasInstances || item !== 'instance')
          .map((item) => (
            <ListItemStandard
              key={item}
              data-way={item}
              accessibleRole="Option"
              icon={icons[item]}
              text={text.ways[item].title}
              description={text.ways[item].subtitle}
              selected={item === way}
              wrappingType="Normal"
            />
          ))}
      </List>
    </FormDialog>
  );
}
