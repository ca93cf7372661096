import { HttpResponse } from 'msw';
import type { DestinationServiceModel } from './destination-service-model';
import { refuse } from './item-call';
import type { TrustSlot } from './trust-store';

/** Destination Trust (`/v1/saml2Metadata…`), as the OpenAPI file describes it. */

interface TrustCall {
  readonly model: DestinationServiceModel;
  readonly request: Request;
}

type Route = (call: TrustCall) => Response | Promise<Response>;

const PATH = /\/v1\/saml2Metadata(?<rest>\/.*)?$/;

const routes: Readonly<Record<string, Route>> = {
  'GET ': getMetadata,
  'GET /certificate': (call) => getCertificate(call, 'active'),
  'GET /certificate/passive': (call) => getCertificate(call, 'passive'),
  'POST /certificate': (call) => generate(call, 'active'),
  'POST /certificate/passive': (call) => generate(call, 'passive'),
  'DELETE /certificate/passive': removePassive,
  'POST /rotateCertificate': rotate,
};

/** The route of a request for trust; null for any other. */
export function trustRouteOf(method: string, pathname: string): Route | null {
  const found = PATH.exec(pathname);
  return found === null ? null : (routes[`${method} ${found.groups?.rest ?? ''}`] ?? null);
}

function getMetadata({ model }: TrustCall): Response {
  const { active, passive } = model.trust.toSnapshot();
  if (active === null) return refuse(model, 404, 'Not Found');
  const keys = [active, passive].filter((pem) => pem !== null).map(toKeyDescriptor);
  return HttpResponse.json({ idpMetadata: btoa(toMetadata(model.owner.subaccountId, keys.join(''))) });
}

function getCertificate({ model }: TrustCall, slot: TrustSlot): Response {
  const certificate = model.trust.find(slot);
  return certificate === null ? missing(model, slot) : HttpResponse.json({ certificate });
}

async function generate({ model, request }: TrustCall, slot: TrustSlot): Promise<Response> {
  const refusal = await refuseBody(request);
  return refusal ?? HttpResponse.json({ certificate: await model.trust.generate(slot) });
}

function removePassive({ model }: TrustCall): Response {
  if (model.trust.find('passive') === null) return refuse(model, 404, 'Not Found');
  model.trust.removePassive();
  return HttpResponse.json({ Count: 1 });
}

async function rotate({ model, request }: TrustCall): Promise<Response> {
  const refusal = await refuseBody(request);
  if (refusal !== null) return refusal;
  if (model.trust.find('passive') === null) return missing(model, 'passive');
  model.trust.swap();
  const { active, passive } = model.trust.toSnapshot();
  return HttpResponse.json({
    activeCertificate: active,
    ...(passive === null ? {} : { passiveCertificate: passive }),
  });
}

async function refuseBody(request: Request): Promise<Response | null> {
  if ((await request.text()) === '') return null;
  return HttpResponse.json({ ErrorMessage: 'Request body should be empty!' }, { status: 400 });
}

/** Answered with an object, whatever the other refusals look like. */
function missing({ owner }: DestinationServiceModel, slot: TrustSlot): Response {
  const what = slot === 'active' ? 'Keypair' : 'Passive Keypair';
  return HttpResponse.json(
    { ErrorMessage: `${what} for subaccount - ${owner.subaccountId} does not exist` },
    { status: 404 },
  );
}

/** Prefixes, order and white space as in the example of the OpenAPI file. */
function toMetadata(subaccountId: string, keys: string): string {
  const protocols = 'protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"';
  return `<ns3:EntityDescriptor
        entityID="cfapps.eu10.example/${subaccountId}"
        xmlns="http://www.w3.org/2000/09/xmldsig#"
        xmlns:ns2="http://www.w3.org/2001/04/xmlenc#"
        xmlns:ns4="urn:oasis:names:tc:SAML:2.0:assertion"
        xmlns:ns3="urn:oasis:names:tc:SAML:2.0:metadata">
    <ns3:SPSSODescriptor AuthnRequestsSigned="true" ${protocols}>${keys}
    </ns3:SPSSODescriptor>
    <ns3:IDPSSODescriptor WantAuthnRequestsSigned="true" ${protocols}>${keys}
    </ns3:IDPSSODescriptor>
</ns3:EntityDescriptor>`;
}

function toKeyDescriptor(pem: string): string {
  const base64 = pem.replace(/-----[A-Z ]+-----/g, '').trim();
  return `
        <ns3:KeyDescriptor use="signing"><KeyInfo><X509Data><X509Certificate>
${base64}
        </X509Certificate></X509Data></KeyInfo></ns3:KeyDescriptor>`;
}
