import { Label, MultiInput, SuggestionItem, Token } from '@ui5/webcomponents-react';
import { useId, useState } from 'react';
import { tagLimits } from '../../../domain/transport';
import { nodesText as text } from '../../../i18n/transport-nodes';
import styles from '../../../ui/dialog.module.css';

interface TagsFieldProps {
  readonly tags: readonly string[];
  /** Those of other nodes. */
  readonly known: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly problem: string | null;
}

/** Tags as tokens: Enter adds what was typed, typing suggests what other nodes have. */
export function TagsField({ tags, known, onChange, problem }: TagsFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const add = (value: string) => {
    setTyped('');
    const tag = value.trim();
    if (tag !== '' && !tags.includes(tag)) onChange([...tags, tag]);
  };
  return (
    <div className={styles.field}>
      <Label for={id} showColon>
        {text.tags}
      </Label>
      <MultiInput
        id={id}
        accessibleName={text.tags}
        placeholder={tags.length === 0 ? text.tagsHint : ''}
        showSuggestions
        noTypeahead
        value={typed}
        maxlength={tagLimits.length}
        valueState={problem === null ? 'None' : 'Negative'}
        valueStateMessage={problem === null ? undefined : <div>{problem}</div>}
        tokens={tags.map((tag) => <Token key={tag} text={tag} />)}
        onInput={(event) => setTyped(event.target.value)}
        onChange={(event) => add(event.target.value)}
        onTokenDelete={(event) => {
          const removed = new Set(event.detail.tokens.map((token) => token.text));
          onChange(tags.filter((tag) => !removed.has(tag)));
        }}
      >
        {known
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <SuggestionItem key={tag} text={tag} />
          ))}
      </MultiInput>
    </div>
  );
}
