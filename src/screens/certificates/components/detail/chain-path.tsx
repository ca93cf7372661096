import { useQuery } from '@tanstack/react-query';
import { BusyIndicator, Link, Tag } from '@ui5/webcomponents-react';
import { displayName } from '../../../../domain/certificate/summary';
import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import type { Certificate, ChainLink } from '../../../../pki/types';
import type { PkiClient } from '../../../../pki/worker/pki-client';
import { classNames } from '../../../../ui/class-names';
import styles from '../../../../ui/detail/detail.module.css';
import { ErrorStrip } from '../../../../ui/error-strip';
import { useServices } from '../../../../ui/services';

export interface ChainPathProps {
  /** The certificate shown first, then its issuers. */
  readonly chain: readonly Certificate[];
  readonly pki: () => PkiClient;
  /** Opens another certificate of the chain; null where there is no place for it. */
  readonly onOpen: ((sha256: string) => void) | null;
}

const validityDesigns = { valid: 'Positive', expired: 'Negative', 'not-yet-valid': 'Critical' } as const;

const signatureDesigns = {
  verified: 'Positive',
  'self-signed': 'Neutral',
  'not-checked': 'Information',
  'issuer-missing': 'Critical',
  failed: 'Negative',
} as const;

/** The chain as a path from the certificate to its root, with how each link holds. */
export function ChainPath({ chain, pki, onOpen }: ChainPathProps) {
  const { clock } = useServices();
  const links = useQuery({
    queryKey: ['certificate-chain', ...chain.map((certificate) => certificate.fingerprints.sha256)],
    queryFn: () => pki().checkChain(chain, { now: clock.now() }),
    networkMode: 'always',
    gcTime: 0,
    retry: false,
    structuralSharing: false,
  });

  return (
    <>
      <ErrorStrip error={links.error} isAnswer={false} />
      {links.isPending ? (
        <BusyIndicator active delay={300} text={text.checkingChain} className={classNames(styles.busy)} />
      ) : (
        <ol className={styles.chain}>
          {chain.map((certificate, index) => (
            <ChainNode
              key={certificate.fingerprints.sha256}
              certificate={certificate}
              link={links.data?.find((item) => item.index === index) ?? null}
              onOpen={index === 0 ? null : onOpen}
            />
          ))}
        </ol>
      )}
    </>
  );
}

interface ChainNodeProps {
  readonly certificate: Certificate;
  readonly link: ChainLink | null;
  /** Null for the certificate that is shown already. */
  readonly onOpen: ((sha256: string) => void) | null;
}

function ChainNode({ certificate, link, onOpen }: ChainNodeProps) {
  const name = displayName(certificate.subject) || text.emptyName;
  return (
    <li>
      {onOpen === null ? (
        <strong>{name}</strong>
      ) : (
        <Link onClick={() => onOpen(certificate.fingerprints.sha256)}>{name}</Link>
      )}
      {link !== null && (
        <div className={styles.row}>
          <Tag design={validityDesigns[link.validity]}>{text.validities[link.validity]}</Tag>
          <Tag design={signatureDesigns[link.signature]}>{text.signatures[link.signature](link)}</Tag>
        </div>
      )}
    </li>
  );
}
