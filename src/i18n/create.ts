import type { CreateMethod } from '../domain/certificate/create-methods';

interface MethodWords {
  readonly name: string;
  /** What the user should know before deciding for it. */
  readonly cautions: readonly string[];
}

const methods: Record<CreateMethod, MethodWords> = {
  generate: {
    name: 'External service',
    cautions: [],
  },
  upload: {
    name: 'Import',
    cautions: [
      'Whatever is uploaded can be read back through the REST APIs of the service, private keys included. Upload only what those who hold its credentials may see.',
      'Certificates added with Upload Certificate cannot be renewed automatically.',
    ],
  },
  request: {
    name: 'Signing request (for another CA)',
    cautions: [],
  },
  store: {
    name: 'New store (from stored files)',
    cautions: [],
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
