import type { CreateMethod } from '../domain/certificate/create-methods';

interface MethodWords {
  readonly name: string;
  /** What the user should know before deciding for it. */
  readonly cautions: readonly string[];
  /** Where the private key goes, where a service keeps what is created. */
  readonly inService: string;
}

const methods: Record<CreateMethod, MethodWords> = {
  generate: {
    name: 'External service',
    cautions: [],
    inService: 'The service makes the private key and the certificate, and keeps both.',
  },
  upload: {
    name: 'Import',
    cautions: [
      'Whatever is uploaded can be read back through the REST APIs of the service, private keys included. Upload only what those who hold its credentials may see.',
      'Certificates added with Upload Certificate cannot be renewed automatically.',
    ],
    inService:
      'Each file is explained in this browser. With Create it is sent to the service as it is, with the private keys in it, and stored there.',
  },
  request: {
    name: 'Signing request (for another CA)',
    cautions: [],
    inService:
      'The private key is made in this browser, then sent to the service, which keeps it until the certificate comes.',
  },
  store: {
    name: 'New store (from stored files)',
    cautions: [],
    inService: 'What is put together here is sent to the service, with the private keys in it, and stored there.',
  },
};

/** Words around the ways to create a certificate. */
export const createText = {
  title: 'Create Certificate',
  generationMethod: 'Generation Method',
  generationDetails: 'Generation Details',
  methods,
  /** Says whose authority answers, where it is not the service's. */
  methodName: (method: CreateMethod, hasOwnAuthority: boolean) =>
    method === 'generate' && hasOwnAuthority
      ? `${methods.generate.name} (the CA of this workspace)`
      : methods[method].name,
  discard: 'Discard',
  cancel: 'Cancel',
} as const;
