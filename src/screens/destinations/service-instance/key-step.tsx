import {
  Button,
  FileUploader,
  type FileUploaderDomRef,
  Label,
  MessageStrip,
  Option,
  Select,
  TextArea,
  type Ui5CustomEvent,
} from '@ui5/webcomponents-react';
import { useId } from 'react';
import type { ServiceKey } from '../../../domain/destination/service-key/service-key';
import { serviceInstanceText as text } from '../../../i18n/service-instance';
import { classNames } from '../../../ui/class-names';
import { ErrorStrip } from '../../../ui/error-strip';
import { PasteButton } from '../../../ui/paste-button';
import styles from './service-instance.module.css';

/** First step: the service key, and which service of it. */
export function KeyStep(props: {
  readonly keyText: string;
  /** Null until it can be read. */
  readonly serviceKey: ServiceKey | null;
  readonly problem: unknown;
  readonly service: number;
  readonly onText: (keyText: string) => void;
  readonly onFile: (file: File) => void;
  readonly onService: (service: number) => void;
}) {
  const { keyText, serviceKey, problem, service, onText, onFile, onService } = props;
  const textId = useId();
  const chosen = serviceKey?.services[service];
  const take = (event: Ui5CustomEvent<FileUploaderDomRef, { files: FileList | null }>) => {
    const [file] = event.detail.files ?? [];
    if (file !== undefined) onFile(file);
    // So that choosing the same file again is a change again.
    event.target.value = '';
  };
  return (
    <>
      <p className={styles.quiet}>{text.keyHint}</p>
      <div className={styles.buttons}>
        <FileUploader hideInput onChange={take} accessibleName={text.browseTooltip}>
          <Button tooltip={text.browseTooltip}>{text.browse}</Button>
        </FileUploader>
        <PasteButton words={text} onFile={onFile} />
        {keyText !== '' && (
          <Button design="Transparent" onClick={() => onText('')}>
            {text.clear}
          </Button>
        )}
      </div>
      <div className={styles.field}>
        <Label for={textId} required showColon>
          {text.keyText}
        </Label>
        <TextArea
          id={textId}
          className={classNames(styles.wide)}
          accessibleName={text.keyText}
          rows={10}
          required
          value={keyText}
          onInput={(event) => onText(event.target.value)}
        />
        <span className={styles.quiet}>{text.secretsHint}</span>
      </div>
      <ErrorStrip error={problem} />
      {serviceKey !== null && serviceKey.services.length > 1 && (
        <ServiceSelect serviceKey={serviceKey} service={service} onService={onService} />
      )}
      <div role="status">
        {chosen !== undefined && (
          <MessageStrip design={chosen.logon === 'none' ? 'Critical' : 'Positive'} hideCloseButton>
            {text.recognised(chosen.name, chosen.logon)}
          </MessageStrip>
        )}
      </div>
    </>
  );
}

function ServiceSelect(props: {
  readonly serviceKey: ServiceKey;
  readonly service: number;
  readonly onService: (service: number) => void;
}) {
  const id = useId();
  const { services } = props.serviceKey;
  // Services never change their order: their place is their identity.
  const options = services.map(({ name }, index) => ({ index, label: name ?? text.serviceNumber(index + 1) }));
  return (
    <div className={styles.field}>
      <p>{text.severalServices(services.length)}</p>
      <Label for={id} showColon>
        {text.service}
      </Label>
      <Select
        id={id}
        accessibleName={text.service}
        value={String(props.service)}
        onChange={(event) => props.onService(Number(event.detail.selectedOption.value))}
      >
        {options.map(({ index, label }) => (
          <Option key={index} value={String(index)}>
            {label}
          </Option>
        ))}
      </Select>
    </div>
  );
}
