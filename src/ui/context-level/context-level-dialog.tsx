import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import { Bar, Button, Dialog, Icon, Input } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { Scope } from '../../domain/scope';
import { contextLevelText } from '../../i18n/context-level';
import { contextLevelDialogText as text } from '../../i18n/context-level-dialog';
import { classNames } from '../class-names';
import dialogStyles from '../dialog.module.css';
import { ErrorStrip } from '../error-strip';
import { useServices } from '../services';
import styles from './context-level.module.css';
import { DeleteInstanceDialog } from './delete-instance-dialog';
import { InstanceNameDialog } from './instance-name-dialog';
import { LevelTable } from './level-table';
import { useServiceInstances } from './use-service-instances';

export interface ContextLevelProps {
  readonly scope: Scope;
  readonly subaccountName: string;
  /** Null for the subaccount itself. */
  readonly onChoose: (serviceInstance: string | null) => void;
}

type Asked = { readonly kind: 'create' } | { readonly kind: 'rename' | 'delete'; readonly name: string };

/** The levels of a subaccount to choose from, and its service instances to create, rename and delete. */
export function ContextLevelDialog(props: ContextLevelProps & { readonly onClose: () => void }) {
  const { scope, subaccountName, onChoose, onClose } = props;
  const { capabilities } = useServices().backend;
  const instances = useServiceInstances(scope.subaccountId);
  const [isOpen, setIsOpen] = useState(true);
  const [sought, setSought] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const names = instances.data?.map(({ name }) => name) ?? [];
  const fits = (level: string) => level.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase());
  const choose = (serviceInstance: string | null) => {
    setIsOpen(false);
    if (serviceInstance !== scope.serviceInstance) onChoose(serviceInstance);
  };
  const closeAsked = () => setAsked(null);

  return (
    <>
      <Dialog
        open={isOpen}
        headerText={text.dialogTitle}
        className={classNames(dialogStyles.dialog)}
        onClose={(event) => {
          // The dialogs below close within this one; only its own closing ends it.
          if (event.target === event.currentTarget) onClose();
        }}
        footer={
          <Bar
            design="Footer"
            startContent={
              capabilities.editServiceInstances && (
                <Button design="Transparent" onClick={() => setAsked({ kind: 'create' })}>
                  {text.create}
                </Button>
              )
            }
            endContent={
              <Button design="Transparent" onClick={() => setIsOpen(false)}>
                {text.close}
              </Button>
            }
          />
        }
      >
        <div className={dialogStyles.content}>
          <p>{text.hint}</p>
          <Input
            className={classNames(styles.search)}
            accessibleName={text.search}
            placeholder={text.searchHint}
            showClearIcon
            value={sought}
            icon={<Icon name={searchIcon} mode="Decorative" />}
            onInput={(event) => setSought(event.target.value)}
          />
          <ErrorStrip error={instances.error} onRetry={() => void instances.refetch()} />
          <LevelTable
            current={scope.serviceInstance}
            subaccount={fits(contextLevelText.subaccount(subaccountName)) ? subaccountName : null}
            instances={names.filter(fits)}
            canEdit={capabilities.editServiceInstances}
            onChoose={choose}
            onRename={(name) => setAsked({ kind: 'rename', name })}
            onDelete={(name) => setAsked({ kind: 'delete', name })}
          />
        </div>
      </Dialog>
      {asked?.kind === 'create' && (
        <InstanceNameDialog subaccountId={scope.subaccountId} existing={null} taken={names} onClose={closeAsked} />
      )}
      {asked?.kind === 'rename' && (
        <InstanceNameDialog
          subaccountId={scope.subaccountId}
          existing={asked.name}
          taken={names}
          onSaved={(name) => {
            if (asked.name === scope.serviceInstance) onChoose(name);
          }}
          onClose={closeAsked}
        />
      )}
      {asked?.kind === 'delete' && (
        <DeleteInstanceDialog
          subaccountId={scope.subaccountId}
          name={asked.name}
          onDeleted={() => {
            if (asked.name === scope.serviceInstance) onChoose(null);
          }}
          onClose={closeAsked}
        />
      )}
    </>
  );
}
