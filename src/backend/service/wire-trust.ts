import * as v from 'valibot';
import { fromBase64 } from '../../shared/bytes';

/** What the service says of Destination Trust (destination-service-api.md sections 3 and 4.5). */

const PEM = /-----BEGIN CERTIFICATE-----(.*?)-----END CERTIFICATE-----/s;

const base64 = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s/g, '')),
  v.nonEmpty(),
  v.base64(),
  v.transform(fromBase64),
);

/** DER of a PEM text. The specification's own example writes its line breaks as `\n` in two characters, and mock servers answer with it. */
const certificate = v.pipe(
  v.string(),
  v.transform((text) => PEM.exec(text.replaceAll('\\n', '\n'))?.[1] ?? ''),
  base64,
);

export const wireTrustCertificate = v.object({ certificate });

export const wireRotation = v.object({
  activeCertificate: certificate,
  passiveCertificate: v.nullish(certificate, null),
});

/** XML, which the service writes as base64 of UTF-8. */
export const wireIdpMetadata = v.object({
  idpMetadata: v.pipe(
    base64,
    v.transform((bytes) => new TextDecoder().decode(bytes)),
  ),
});
