import { useQuery } from '@tanstack/react-query';
import deleteIcon from '@ui5/webcomponents-icons/dist/decline.js';
import downIcon from '@ui5/webcomponents-icons/dist/navigation-down-arrow.js';
import upIcon from '@ui5/webcomponents-icons/dist/navigation-up-arrow.js';
import { Button, CheckBox, Option, Select } from '@ui5/webcomponents-react';
import { useState } from 'react';
import { mergedFrom } from '../../../domain/destination/fragments';
import { hiddenSecret, shownProperties } from '../../../domain/destination/record-view';
import type { DestinationRecord } from '../../../domain/destination/types';
import type { Scope } from '../../../domain/scope';
import { fragmentsText as text } from '../../../i18n/fragments';
import { classNames } from '../../../ui/class-names';
import detailStyles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { destinationListQuery } from '../../../ui/scope-queries';
import { useServices } from '../../../ui/services';
import styles from './fragments.module.css';

interface MergePreviewProps {
  readonly scope: Scope;
  readonly record: DestinationRecord;
  readonly fragments: readonly DestinationRecord[];
}

/** What a lookup answers with this fragment, and others before or after it. */
export function MergePreview({ scope, record, fragments }: MergePreviewProps) {
  const { backend } = useServices();
  const destinations = useQuery(destinationListQuery(backend, scope)).data ?? [];
  const [destinationName, setDestinationName] = useState<string | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([record.name]);
  const destination = destinations.find(({ name }) => name === destinationName);
  const merged = chosen.flatMap((name) => fragments.filter((fragment) => fragment.name === name));
  const others = fragments.filter(({ name }) => !chosen.includes(name));

  return (
    <DetailCard title={text.preview}>
      <p className={detailStyles.quiet}>{text.previewHint}</p>
      {destinations.length === 0 ? (
        <p className={detailStyles.quiet}>{text.noDestinations}</p>
      ) : (
        <>
          <Choice
            label={text.destination}
            placeholder={text.chooseDestination}
            names={destinations.map(({ name }) => name)}
            value={destinationName}
            onChange={setDestinationName}
          />
          <ol className={styles.order} aria-label={text.mergedWith}>
            {merged.map(({ name }, index) => (
              <li key={name} className={styles.step}>
                <span className={styles.name}>{name}</span>
                <MoveButtons chosen={chosen} index={index} name={name} onChange={setChosen} />
              </li>
            ))}
          </ol>
          {others.length > 0 && (
            <Choice
              label={text.addFragment}
              placeholder={text.addFragment}
              names={others.map(({ name }) => name)}
              value={null}
              onChange={(name) => setChosen([...chosen, name])}
            />
          )}
          <code className={detailStyles.code}>X-Fragment-Name: {merged.map(({ name }) => name).join(',')}</code>
          {destination !== undefined && <MergedTable destination={destination} fragments={merged} />}
        </>
      )}
    </DetailCard>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly placeholder: string;
  readonly names: readonly string[];
  readonly value: string | null;
  readonly onChange: (name: string) => void;
}

function Choice({ label, placeholder, names, value, onChange }: ChoiceProps) {
  return (
    <Select
      accessibleName={label}
      className={classNames(styles.choice)}
      onChange={(event) => {
        const name = event.detail.selectedOption.getAttribute('data-name');
        if (name !== null) onChange(name);
      }}
    >
      {value === null && <Option selected>{placeholder}</Option>}
      {names.map((name) => (
        <Option key={name} data-name={name} selected={name === value}>
          {name}
        </Option>
      ))}
    </Select>
  );
}

interface MoveButtonsProps {
  readonly chosen: readonly string[];
  readonly index: number;
  readonly name: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

function MoveButtons({ chosen, index, name, onChange }: MoveButtonsProps) {
  const moveTo = (place: number) => onChange(chosen.toSpliced(index, 1).toSpliced(place, 0, name));
  const buttons = [
    { icon: upIcon, label: text.moveUp(name), isOff: index === 0, act: () => moveTo(index - 1) },
    { icon: downIcon, label: text.moveDown(name), isOff: index === chosen.length - 1, act: () => moveTo(index + 1) },
    {
      icon: deleteIcon,
      label: text.removeFragment(name),
      isOff: chosen.length === 1,
      act: () => onChange(chosen.toSpliced(index, 1)),
    },
  ];
  return buttons.map(({ icon, label, isOff, act }) => (
    <Button
      key={label}
      design="Transparent"
      icon={icon}
      tooltip={label}
      accessibleName={label}
      disabled={isOff}
      onClick={act}
    />
  ));
}

function MergedTable({
  destination,
  fragments,
}: {
  readonly destination: DestinationRecord;
  readonly fragments: readonly DestinationRecord[];
}) {
  const [onlyChanges, setOnlyChanges] = useState(true);
  const all = mergedFrom(shownProperties(destination), fragments.map(shownProperties));
  const rows = onlyChanges ? all.filter(({ from }) => from !== null) : all;
  const words = (value: string) => (value === hiddenSecret ? text.hidden : value === '' ? text.emptyValue : value);
  const origin = (from: string | null) => from ?? text.fromDestination;
  return (
    <>
      <CheckBox
        text={text.onlyChanges}
        checked={onlyChanges}
        onChange={(event) => setOnlyChanges(event.target.checked)}
      />
      {rows.length === 0 ? (
        <p className={detailStyles.quiet}>{text.nothingChanged}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.merged} aria-label={text.preview}>
            <thead>
              <tr>
                <th scope="col">{text.property}</th>
                <th scope="col">{text.value}</th>
                <th scope="col">{text.from}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, value, from, replaced }) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>
                    {words(value)}
                    {replaced.map((old) => (
                      <div key={origin(old.from)} className={detailStyles.quiet}>
                        {text.replaces(origin(old.from), words(old.value))}
                      </div>
                    ))}
                  </td>
                  <td>{origin(from)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
