/** The rules of destinations: what a destination holds, what the form shows of it, and what is wrong with it. */
export { type DestinationType, destinationTypes, maximumNameLength } from './catalogue/shared';
export { additionalKeysOf, authenticationsFor, fieldsFor, type Suggestion, suggestionsFor } from './fields';
export { isSecretByName, isSecretKey } from './secrets';
export { switchesOf } from './switches';
