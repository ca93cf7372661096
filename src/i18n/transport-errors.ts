import type { BackendErrorDetails } from '../backend/errors';
import type { ErrorText } from './error-text';
import { refusalTexts } from './transport-words';

type Words = (details: BackendErrorDetails) => ErrorText;

const named = (what: string, { name }: BackendErrorDetails) => (name === undefined ? what : `${what} “${name}”`);

/** What keeps a certificate from being transported, and what a landscape does not take. */
const texts: Readonly<Record<string, Words>> = {
  'transport-request/no-source-node': () => ({
    message: 'The subaccount has no source node.',
    nextStep: 'Create its destination TransportManagementService with the additional property sourceSystemId.',
  }),
  'transport-request/no-such-node': () => ({
    message: 'The source node that the destination TransportManagementService names does not exist.',
    nextStep: 'Create a node of exactly this name, or correct sourceSystemId.',
  }),
  'request.dummy': (details) => ({
    message: `${named('The certificate', details)} has dummy content, which is not transported on.`,
    nextStep: 'Replace the dummy content by the real file first.',
  }),
  'transport-node/in-use': (details) => ({
    message: `A transport route leads from or to ${named('the node', details)}.`,
    nextStep: 'Delete its routes first.',
  }),
  'transport-node/blanks': (details) => ({
    message: `${named('The name', details)} begins or ends with a space.`,
    nextStep: 'Remove the space.',
  }),
  'transport-node/virtual': () => ({
    message: 'A virtual node has neither a content type nor a destination.',
    nextStep: 'Remove them, or make it a node that is not virtual.',
  }),
  'transport-node/required': () => ({
    message: 'A node with a destination needs a content type.',
    nextStep: 'Choose what the node takes.',
  }),
  'transport-node/mta-only': () => ({
    message: 'Only nodes for multitarget applications can be deployed blue-green.',
    nextStep: 'Choose the default deployment strategy.',
  }),
  'transport-node/duplicate': () => ({ message: 'A tag is there twice.', nextStep: 'Remove one of them.' }),
  'transport-node/too-many': () => ({ message: 'The node has too many tags.', nextStep: 'Remove some.' }),
  'schedule.hours': () => ({
    message: 'The interval of a daily schedule has to divide a day.',
    nextStep: 'Choose one of those offered.',
  }),
  'schedule.weeks': () => ({ message: 'The interval is no whole number of weeks.', nextStep: 'Enter 1 to 52.' }),
  'schedule.no-day': () => ({ message: 'No day of the week is chosen.', nextStep: 'Choose one at least.' }),
  'schedule.time': () => ({ message: 'The execution time is no time of day.', nextStep: 'Enter it as 21:30.' }),
  'transport-route/blanks': (details) => ({
    message: `${named('The name', details)} begins or ends with a space.`,
    nextStep: 'Remove the space.',
  }),
  'transport-route/unknown': () => ({
    message: 'A node of the route does not exist any more.',
    nextStep: 'Choose another one.',
  }),
  'transport-route/same-node': () => ({
    message: 'Source and target of the route are the same node.',
    nextStep: 'Choose two different ones.',
  }),
  'transport-route/has-route': () => ({
    message: 'A node is the target of one route only, and this one is already.',
    nextStep: 'Choose another target, or delete the other route.',
  }),
  'transport-route/cycle': () => ({
    message: 'The route would lead requests back to their source.',
    nextStep: 'Choose another target.',
  }),
  'content.unopened': (details) => ({
    message: `The file was not opened, so that nobody knows whether it is what ${named('the dummy', details)} stands for.`,
    nextStep: 'Enter its password first. To keep it unchecked, delete the dummy and upload the file under its name.',
  }),
  'content.kind': (details) => ({
    message: `The file is not of the kind that ${named('the dummy', details)} stands for.`,
    nextStep: 'Choose a key store for a key store, a file with certificates only for a trust store.',
  }),
  'content.extension': (details) => ({
    message: `The format of the file does not fit to the extension of ${named('the certificate', details)}.`,
    nextStep: 'Choose a file of the expected format, or convert it first.',
  }),
};

/** Words of transport by `resource/rule` or `field.rule`, as `errors.ts` looks for them. */
export const transportErrorTexts: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(
    Object.entries(refusalTexts).flatMap(([rule, text]) =>
      ['transport-request', 'transport-node'].map((resource): [string, Words] => [`${resource}/${rule}`, () => text]),
    ),
  ),
  ...texts,
};

/** What is asked for the content of a dummy. */
export const dummyContentText: Words = (details) => ({
  message: `${named('The certificate', details)} has dummy content: there is no file yet.`,
  nextStep: 'Replace the dummy content by the real file.',
});
