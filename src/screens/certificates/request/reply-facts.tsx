import { MessageStrip, Title } from '@ui5/webcomponents-react';
import { alternativeNames, displayName } from '../../../domain/certificate/summary';
import { certificateDetailText } from '../../../i18n/certificate-detail';
import { requestText as text } from '../../../i18n/request';
import type { Certificate, CertificationRequest } from '../../../pki/types';
import type { PkiClient } from '../../../pki/worker/pki-client';
import { Facts } from '../../../ui/detail/facts';
import { useNow } from '../../../ui/use-now';
import { ChainPath } from '../components/detail/chain-path';

interface ReplyFactsProps {
  /** Leaf first. */
  readonly chain: readonly Certificate[];
  readonly request: CertificationRequest | null;
  readonly pki: () => PkiClient;
}

/** What an authority issued: the certificate, its chain, and what the user should know before it is stored. */
export function ReplyFacts({ chain, request, pki }: ReplyFactsProps) {
  const now = useNow();
  const [leaf] = chain;
  const last = chain.at(-1);
  if (leaf === undefined || last === undefined) return null;
  const { subject, issuer, notBefore, notAfter } = leaf;
  return (
    <>
      <Facts
        facts={[
          { label: text.subject, value: subject.text },
          { label: text.issuer, value: issuer.text },
          { label: text.validity, value: text.validityOf(notBefore, notAfter) },
          { label: text.renewalNames, value: alternativeNames(leaf).join(', ') },
        ]}
      />
      {notAfter < now && (
        <MessageStrip design="Negative" hideCloseButton>
          {text.expired}
        </MessageStrip>
      )}
      {notBefore > now && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.notYetValid(notBefore)}
        </MessageStrip>
      )}
      {request !== null && request.subject.text !== subject.text && (
        <MessageStrip design="Information" hideCloseButton>
          {text.otherSubject}
        </MessageStrip>
      )}
      {last.subject.text !== last.issuer.text && (
        <MessageStrip design="Critical" hideCloseButton>
          {text.incomplete(displayName(last.issuer))}
        </MessageStrip>
      )}
      <section aria-label={certificateDetailText.chain}>
        <Title level="H2" size="H6">
          {certificateDetailText.chain}
        </Title>
        <ChainPath chain={chain} pki={pki} onOpen={null} />
      </section>
    </>
  );
}
