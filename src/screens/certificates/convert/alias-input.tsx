import { Input } from '@ui5/webcomponents-react';
import type { AliasProblem, Chosen } from '../../../domain/certificate/convert';
import { convertText as text } from '../../../i18n/convert';
import { classNames } from '../../../ui/class-names';
import styles from './convert.module.css';

interface AliasInputProps {
  readonly chosen: Chosen;
  readonly problem: AliasProblem | undefined;
  readonly onRename: (id: string, alias: string) => void;
}

/** The name that a chosen entry is to have. */
export function AliasInput({ chosen: { candidate, alias }, problem, onRename }: AliasInputProps) {
  return (
    <>
      <Input
        className={classNames(styles.input)}
        accessibleName={text.alias(text.entry(candidate))}
        placeholder={text.aliasLabel}
        value={alias}
        valueState={problem === undefined ? 'None' : 'Negative'}
        valueStateMessage={problem === undefined ? undefined : <div>{text.aliasProblems[problem]}</div>}
        onInput={(event) => onRename(candidate.id, event.target.value)}
      />
      {problem !== undefined && <span className={styles.problem}>{text.aliasProblems[problem]}</span>}
    </>
  );
}
