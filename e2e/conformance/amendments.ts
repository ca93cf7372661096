import { type Amendment, type Json, objectAt } from './openapi-file';

/**
 * Where the file contradicts itself or SAP's other documents (destination-service-api.md), and how it is read instead.
 * Everything else is checked as it stands there.
 */
export const amendments: readonly Amendment[] = [
  {
    name: 'alternatives overlap',
    reason:
      'A destination is also an object with a name, so that "exactly one of" can hold of no list: "any of" is meant.',
    apply: (document) => replaceEverywhere(document, 'oneOf', 'anyOf'),
  },
  {
    name: 'refusals are texts or objects',
    reason:
      'Its own example of a protected key store is an object where the schema has a text; msw answers both, as its model is told.',
    apply: (document) => {
      const schemas = objectAt(document, 'components', 'schemas');
      schemas.Error = { anyOf: [{ type: 'string' }, schemas.JsonErrorMessage ?? {}] };
    },
  },
  {
    name: 'the answer to a deletion of several is an object',
    reason: 'The schema has the properties of an object and the type of a text.',
    apply: (document) => {
      objectAt(document, 'components', 'schemas', 'BulkDelete').type = 'object';
    },
  },
  {
    name: 'the type of a certificate may be null',
    reason: 'Its description says so; the schema does not.',
    apply: (document) => {
      objectAt(document, 'components', 'schemas', 'Certificate', 'properties', 'Type').nullable = true;
    },
  },
  {
    name: 'one of two owners is null',
    reason: 'Its description says so; the schema does not.',
    apply: (document) => {
      for (const id of ['SubaccountId', 'InstanceId']) {
        objectAt(document, 'components', 'schemas', 'Owner', 'properties', id).nullable = true;
      }
    },
  },
  {
    name: 'a token that could not be fetched has no header',
    reason: 'SAP’s guide to lookups shows empty type and value with `error` in their place.',
    apply: (document) => {
      objectAt(document, 'components', 'schemas', 'AuthToken').required = ['type', 'value'];
    },
  },
  {
    name: 'a single new entry is answered with nothing',
    reason: 'Its example says so; the schema has only the answer to several.',
    apply: (document) => {
      for (const collection of ['Destinations', 'Certificates']) {
        for (const level of ['subaccount', 'instance']) {
          const answer = objectAt(document, 'paths', `/v1/${level}${collection}`, 'post', 'responses', '201');
          const content = objectAt(answer, 'content', '*/*');
          content.schema = { anyOf: [content.schema ?? {}, { type: 'string', maxLength: 0 }] };
        }
      }
    },
  },
  {
    name: 'labels',
    reason: 'SAP’s guide describes them, and a public SDK of SAP calls them; the file leaves them out.',
    apply: (document) => {
      for (const collection of ['Destinations', 'DestinationFragments', 'Certificates']) {
        for (const level of ['subaccount', 'instance']) {
          objectAt(document, 'paths')[`/v1/${level}${collection}/{name}/labels`] = labels;
        }
      }
    },
  },
  {
    name: 'the type TCP',
    reason: 'SAP’s guide describes it; the enumeration leaves it out.',
    apply: (document) => {
      objectAt(document, 'components', 'schemas', 'Destination', 'properties', 'Type').enum = [
        'HTTP',
        'RFC',
        'MAIL',
        'LDAP',
        'TCP',
      ];
    },
  },
];

const label = {
  type: 'object',
  required: ['key', 'values'],
  properties: { key: { type: 'string' }, values: { type: 'array', items: { type: 'string' } } },
};

const allLabels = { 'application/json': { schema: { type: 'array', items: label } } };
const refusal = { content: { '*/*': { schema: { $ref: '#/components/schemas/Error' } } } };
// What is answered is not written down.
const written = { '200': { content: { 'application/json': {} } }, '400': refusal, '404': refusal };

/** As destination-service-api.md section 4.4 has them. */
const labels: Json = {
  get: { responses: { '200': { content: allLabels }, '404': refusal } },
  put: { requestBody: { required: true, content: allLabels }, responses: written },
};

function replaceEverywhere(value: Json, key: string, replacement: string): void {
  if (Array.isArray(value)) for (const each of value) replaceEverywhere(each, key, replacement);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const { [key]: found } = value;
  if (found !== undefined) {
    delete value[key];
    value[replacement] = found;
  }
  for (const each of Object.values(value)) replaceEverywhere(each, key, replacement);
}
