import { useNavigate } from '@tanstack/react-router';
import searchIcon from '@ui5/webcomponents-icons/dist/search.js';
import { Bar, Button, Icon, Input, List, ListItemStandard, ResponsivePopover } from '@ui5/webcomponents-react';
import { useEffect, useId, useState } from 'react';
import { shellText } from '../../i18n/shell';
import { switcherText as text } from '../../i18n/subaccount-switcher';
import { classNames } from '../../ui/class-names';
import { useSubaccounts } from '../../ui/use-workspace-data';
import styles from './subaccount-switcher.module.css';

/** From this many on, the list can be searched. */
const searchFrom = 8;

interface SubaccountSwitcherProps {
  /** Id of the button it opens at. */
  readonly opener: string;
  readonly currentId: string | null;
  readonly onClose: () => void;
}

/** The subaccounts to choose from; open while it is rendered. */
export function SubaccountSwitcher({ opener, currentId, onClose }: SubaccountSwitcherProps) {
  const subaccounts = useSubaccounts() ?? [];
  const navigate = useNavigate();
  // Opened after the first rendering, when `onOpen` is listened to.
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(true), []);
  const [sought, setSought] = useState('');
  const itemId = useId();
  const found = subaccounts.filter(({ name }) => name.toLocaleLowerCase().includes(sought.trim().toLocaleLowerCase()));

  // By itself the popover looks for something to focus before its items are drawn, and the focus would be lost.
  const focusItem = () => {
    document.getElementById(`${itemId}${currentId ?? subaccounts[0]?.id ?? ''}`)?.focus();
  };

  const goTo = (subaccountId: string | undefined) => {
    setIsOpen(false);
    if (subaccountId === undefined || subaccountId === currentId) return;
    void navigate({ to: '/subaccounts/$subaccountId/certificates', params: { subaccountId } });
  };

  return (
    <ResponsivePopover
      open={isOpen}
      opener={opener}
      placement="Bottom"
      horizontalAlign="Start"
      headerText={text.title}
      preventInitialFocus
      onOpen={focusItem}
      className={classNames(styles.popover)}
      onClose={onClose}
      footer={
        <Bar
          design="Footer"
          endContent={
            <>
              <Button
                design="Transparent"
                onClick={() => {
                  setIsOpen(false);
                  void navigate({ to: '/subaccounts' });
                }}
              >
                {shellText.manageSubaccounts}
              </Button>
              <Button design="Transparent" onClick={() => setIsOpen(false)}>
                {shellText.close}
              </Button>
            </>
          }
        />
      }
    >
      {subaccounts.length >= searchFrom && (
        <Input
          className={classNames(styles.search)}
          accessibleName={text.search}
          placeholder={text.search}
          icon={<Icon name={searchIcon} />}
          showClearIcon
          value={sought}
          onInput={(event) => setSought(event.target.value)}
        />
      )}
      <List
        accessibleName={text.title}
        selectionMode="Single"
        noDataText={text.noneFound}
        onItemClick={(event) => goTo(event.detail.item.dataset.id)}
      >
        {found.map(({ id, name, description }) => (
          <ListItemStandard
            key={id}
            id={`${itemId}${id}`}
            data-id={id}
            text={name}
            description={description === '' ? undefined : description}
            selected={id === currentId}
            wrappingType="Normal"
          />
        ))}
      </List>
    </ResponsivePopover>
  );
}
