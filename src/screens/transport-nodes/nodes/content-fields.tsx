import { MessageStrip } from '@ui5/webcomponents-react';
import type { Subaccount } from '../../../backend/port';
import { contentTypes } from '../../../domain/transport';
import type { NodeDraft } from '../../../domain/transport/types';
import { nodesText as text } from '../../../i18n/transport-nodes';
import { contentTypeNames } from '../../../i18n/transport-words';
import { ChoiceField } from '../components/choice-field';
import { DestinationField } from './destination-field';
import type { NodeProblems } from './node-draft';

interface ContentFieldsProps {
  readonly draft: NodeDraft;
  readonly transportSubaccount: Subaccount | null;
  readonly problems: NodeProblems;
  readonly onChange: (changes: Partial<NodeDraft>) => void;
}

/** A source node has no content type. */
const contentTypeChoices = [
  { value: 'none', text: text.noContentType },
  ...contentTypes.map((type) => ({ value: type, text: contentTypeNames[type] })),
];

const strategies = ['default', 'blue-green'] as const;

const strategyChoices = strategies.map((strategy) => ({ value: strategy, text: text.strategies[strategy] }));

/** What a node takes and where it imports to; a virtual one has neither. */
export function ContentFields({ draft, transportSubaccount, problems, onChange }: ContentFieldsProps) {
  return (
    <>
      <ChoiceField
        label={text.contentType}
        choices={contentTypeChoices}
        value={draft.contentType ?? 'none'}
        onChange={(value) => onChange({ contentType: contentTypes.find((type) => type === value) ?? null })}
        problem={problems.contentType ?? null}
      />
      {transportSubaccount === null ? (
        <MessageStrip design="Information" hideCloseButton>
          {text.needsTransport}
        </MessageStrip>
      ) : (
        <DestinationField
          transportSubaccount={transportSubaccount}
          value={draft.destination ?? ''}
          onChange={(name) => onChange({ destination: name === '' ? null : name })}
          problem={problems.destination ?? null}
        />
      )}
      {draft.contentType === 'mta' && (
        <ChoiceField
          label={text.strategy}
          choices={strategyChoices}
          value={draft.deploymentStrategy}
          onChange={(value) =>
            onChange({ deploymentStrategy: strategies.find((strategy) => strategy === value) ?? 'default' })
          }
        />
      )}
    </>
  );
}
