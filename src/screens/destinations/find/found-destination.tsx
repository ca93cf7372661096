import { MessageStrip, Title } from '@ui5/webcomponents-react';
import { type ReactNode, useId } from 'react';
import type { FoundDestination, FoundToken } from '../../../backend/port';
import { findDestinationText as text } from '../../../i18n/find-destination';
import { Facts } from '../../../ui/detail/facts';
import styles from './find-destination.module.css';

interface FoundDestinationProps {
  readonly found: FoundDestination;
  /** Why there are no tokens, when none were asked for. */
  readonly noTokens: string;
}

/** The answer of a lookup; secrets and tokens are only named. */
export function FoundDestinationView({ found, noTokens }: FoundDestinationProps) {
  const { properties, secrets, certificates, tokens } = found;
  const hidden = new Set(secrets);
  const entries = Object.entries(properties);
  return (
    <>
      <Part title={text.properties(entries.length)}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.property}</th>
              <th scope="col">{text.value}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{key}</th>
                <td>{hidden.has(key) ? <em>{text.hidden}</em> : value === '' ? <em>{text.empty}</em> : value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Part>
      <Part title={text.certificates(certificates.length)}>
        {certificates.length === 0 ? (
          <p className={styles.quiet}>{text.noCertificates}</p>
        ) : (
          <ul className={styles.list}>
            {certificates.map(({ name, type }) => (
              <li key={name}>
                {name}
                {type !== null && <span className={styles.quiet}> {type}</span>}
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={text.tokens(tokens.length)}>
        {tokens.length === 0 && <p className={styles.quiet}>{noTokens}</p>}
        {/* They have no names: their place tells them apart. */}
        {tokens
          .map((token, place) => ({ id: `${place}`, token }))
          .map(({ id, token }) => (
            <Token key={id} token={token} />
          ))}
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.part}>
      <Title id={titleId} level="H2" size="H6">
        {title}
      </Title>
      {children}
    </section>
  );
}

function Token({ token }: { readonly token: FoundToken }) {
  const { type, header, scope, expiresIn, error } = token;
  if (error !== null) {
    return (
      <MessageStrip design="Negative" hideCloseButton>
        {text.tokenFailed(error)}
      </MessageStrip>
    );
  }
  return (
    <Facts
      facts={[
        { label: text.tokenType, value: type },
        { label: text.tokenHeader, value: header },
        { label: text.tokenValue, value: <em>{text.hidden}</em> },
        { label: text.tokenExpires, value: expiresIn === null ? null : text.expiresIn(expiresIn) },
        { label: text.tokenScope, value: scope, wide: true },
      ]}
    />
  );
}
