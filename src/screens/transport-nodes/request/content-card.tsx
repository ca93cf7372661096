import { MessageStrip, Tag } from '@ui5/webcomponents-react';
import type { RequestContent, TransportContent } from '../../../domain/transport/types';
import { labelInWords } from '../../../i18n/label';
import { requestText as text } from '../../../i18n/transport-requests';
import { contentKindNames } from '../../../i18n/transport-words';
import styles from '../../../ui/detail/detail.module.css';
import { DetailCard } from '../../../ui/detail/detail-card';
import { Facts } from '../../../ui/detail/facts';
import { FileContentFacts } from '../components/file-content';

/** All that a request carries. */
export function ContentCard({ content }: { readonly content: RequestContent }) {
  if (content.kind === 'certificate') return <CertificateCard content={content} />;
  return (
    <DetailCard level="H2" title={text.tabs.content}>
      <div className={styles.stack}>
        <FileContentFacts files={content.files} />
      </div>
    </DetailCard>
  );
}

function CertificateCard({ content }: { readonly content: TransportContent }) {
  const { name, store, extension, labels } = content;
  return (
    <DetailCard level="H2" title={text.tabs.content}>
      <div className={styles.stack}>
        <MessageStrip design="Information" hideCloseButton>
          {text.contentHint}
        </MessageStrip>
        <Facts
          facts={[
            { label: text.name, value: name, wide: true },
            { label: text.kind, value: contentKindNames[store] },
            { label: text.extension, value: `.${extension}` },
            {
              label: text.labels,
              wide: true,
              value:
                labels.length === 0 ? (
                  text.noLabels
                ) : (
                  <span className={styles.row}>
                    {labels.map((label) => (
                      <Tag key={label.key} design="Neutral" hideStateIcon>
                        {labelInWords(label)}
                      </Tag>
                    ))}
                  </span>
                ),
            },
          ]}
        />
      </div>
    </DetailCard>
  );
}
