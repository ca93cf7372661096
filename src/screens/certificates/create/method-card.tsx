import { MessageStrip, RadioButton, type RadioButtonDomRef, Title } from '@ui5/webcomponents-react';
import { useId, useRef } from 'react';
import { type CreateMethod, createMethods } from '../../../domain/certificate/create-methods';
import { createText as text } from '../../../i18n/create';
import { useServices } from '../../../ui/services';
import styles from './create.module.css';

interface MethodCardProps {
  readonly method: CreateMethod;
  readonly onMethod: (method: CreateMethod) => void;
}

/** The choice of how the certificate comes about, and what should be known about the chosen way. */
export function MethodCard({ method, onMethod }: MethodCardProps) {
  const { authority, mode } = useServices().backend;
  const group = useRef<HTMLDivElement>(null);
  const name = useId();
  const choose = (chosen: CreateMethod) => {
    if (chosen === method) return;
    // The button has changed by itself, but a panel with unsaved input may refuse to be left: the address decides.
    for (const button of group.current?.querySelectorAll<RadioButtonDomRef>('ui5-radio-button') ?? []) {
      button.checked = button.dataset.method === method;
    }
    onMethod(chosen);
  };
  return (
    <section className={styles.card} aria-label={text.generationMethod}>
      <Title level="H3" size="H5">
        {text.generationMethod}
      </Title>
      <div ref={group} role="radiogroup" aria-label={text.generationMethod} className={styles.methods}>
        {createMethods.map((item) => (
          <RadioButton
            key={item}
            name={name}
            data-method={item}
            text={text.methodName(item, authority !== null)}
            checked={item === method}
            required
            onChange={() => choose(item)}
          />
        ))}
      </div>
      {mode === 'service' && (
        <MessageStrip key="service" design="Information" hideCloseButton>
          {text.methods[method].inService}
        </MessageStrip>
      )}
      {text.methods[method].cautions.map((caution) => (
        <MessageStrip key={caution} design="Critical" hideCloseButton>
          {caution}
        </MessageStrip>
      ))}
    </section>
  );
}
