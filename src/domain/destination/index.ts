/** The rules of destinations: what a destination holds, what the form shows of it, and what is wrong with it. */
export { type DestinationType, destinationTypes, maximumNameLength } from './catalogue/shared';
export { type CertificateUse, usesByCertificate } from './certificate-uses';
export { type CertificateReference, certificateReferences, fits } from './certificates';
export { type CheckContext, checkDestination, checkFragment } from './check';
export { additionalKeysOf, authenticationsFor, fieldsFor, type Suggestion, suggestionsFor } from './fields';
export type { DestinationFormat } from './files/detect-format';
export { fileNameFor } from './files/file-name';
export { readDestinationFile } from './files/read-destination-file';
export type { ImportedDestination, ImportIssue, ImportRule } from './files/types';
export { type DestinationToWrite, type WriteOptions, writeDestinationFile } from './files/write-destination-file';
export {
  type FormState,
  newDestination,
  propertiesToStore,
  removeProperty,
  replaceProperties,
  setProperty,
  setSwitch,
  startForm,
} from './form-state';
export { type MergedProperty, mergedFrom, mergeFragments } from './fragments';
export { certificateStatusOf, type DestinationHealth, healthOf } from './health';
export {
  type DestinationColumn,
  destinationColumns,
  type HealthLevel,
  healthLevels,
  subaccountLimit,
} from './list-columns';
export { applyMerge, defaultChoice, type MergeChoice, type MergeItem, mergeContents, mergeKey } from './merge';
export { contentOf, splitSecrets } from './record';
export { authenticationOf, descriptionOf, hiddenSecret, proxyTypeOf, shownProperties, urlOf } from './record-view';
export { isSecretByName, isSecretKey } from './secrets';
export { readServiceKey } from './service-key/read-service-key';
export type { BoundService, ServiceKey, ServiceKeyFinding, UrlChoice } from './service-key/service-key';
export { type DestinationOfKey, type ServiceKeyOptions, serviceKeyToDestination } from './service-key/to-destination';
export { shareRecords } from './share-records';
export { switchesOf } from './switches';
