import { checkGeneration } from '../../domain/certificate/generation-rules';
import { toBase64 } from '../../shared/bytes';
import { BackendError } from '../errors';
import type { GenerationRequest } from '../port';
import { notSupported } from './http-errors';
import type { WireGeneration } from './wire';

/** What is wrong with a wish before it is sent, or null; how long its authority lives only the service knows. */
export function refusalOfGeneration(request: GenerationRequest): BackendError | null {
  if (request.rememberPassword) return notSupported('store for passwords');
  const context = { now: new Date(0), authorityEnds: null, renewsHere: false };
  const [problem] = checkGeneration(request, context);
  if (problem === undefined) return null;
  const { name } = request;
  return new BackendError('invalid', `The ${problem.field} of ${name} breaks the rule ${problem.rule}.`, {
    resource: 'certificate',
    name,
    ...problem,
  });
}

/** Besides these the service lets nothing be chosen. */
export function toWire({
  name,
  commonName,
  validity,
  automaticRenewal,
  password,
  csr,
}: GenerationRequest): WireGeneration {
  return {
    Name: name,
    Attributes: {
      CN: commonName,
      Validity: { TimeUnit: validity.unit, Value: validity.value },
      AutomaticRenew: automaticRenewal,
      ...(password && { Password: password }),
      ...(csr !== null && { CSR: toBase64(new TextEncoder().encode(csr)) }),
    },
  };
}
