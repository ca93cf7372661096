import { MessageStrip, RadioButton } from '@ui5/webcomponents-react';
import { useState } from 'react';
import type { BoundService } from '../../../domain/destination/service-key/service-key';
import { serviceKeyFindingText, serviceInstanceText as text } from '../../../i18n/service-instance';
import { Facts } from '../../../ui/detail/facts';
import { TextField } from '../../../ui/text-field';
import type { DraftedDestination } from './key-draft';
import styles from './service-instance.module.css';

/** Second step: which address of the key is the target, and what the key logs on with. */
export function FoundStep(props: {
  readonly service: BoundService;
  readonly drafted: DraftedDestination;
  readonly onUrl: (url: string) => void;
}) {
  const { service, drafted, onUrl } = props;
  const { properties, certificate, urlProblem, findings } = drafted;
  const url = properties.URL ?? '';
  const [isOther, setIsOther] = useState(!service.urls.some((choice) => choice.url === url));
  return (
    <>
      <p className={styles.quiet}>{text.foundHint}</p>
      {findings.map((finding) => (
        <MessageStrip key={finding.rule} design="Information" hideCloseButton>
          {serviceKeyFindingText(finding)}
        </MessageStrip>
      ))}
      <div role="radiogroup" aria-label={text.target} className={styles.options}>
        {service.urls.map((choice) => (
          <RadioButton
            key={choice.path}
            name="target"
            wrappingType="Normal"
            text={text.urlOption(choice.url, choice.path)}
            checked={!isOther && choice.url === url}
            onChange={() => {
              setIsOther(false);
              onUrl(choice.url);
            }}
          />
        ))}
        <RadioButton name="target" text={text.otherUrl} checked={isOther} onChange={() => setIsOther(true)} />
      </div>
      {isOther && (
        <TextField
          label={text.otherUrlField}
          value={url}
          onChange={onUrl}
          isRequired
          problem={urlProblem === null ? null : urlProblem === 'missing' ? text.urlNeeded : text.urlWrong}
        />
      )}
      <Facts
        facts={[
          { label: text.logon, value: text.logonKinds[service.logon] },
          { label: text.authentication, value: properties.Authentication },
          { label: text.tokenService, value: properties.tokenServiceURL },
          { label: text.certificate, value: certificate === null ? null : text.certificateInside },
        ]}
      />
    </>
  );
}
