import { certificateDetailText as text } from '../../../../i18n/certificate-detail';
import { DetailCard } from '../../../../ui/detail/detail-card';
import { ChainPath, type ChainPathProps } from './chain-path';

/** The chain of a certificate as a card. */
export function ChainCard(props: ChainPathProps) {
  return (
    <DetailCard title={text.chain}>
      <ChainPath {...props} />
    </DetailCard>
  );
}
