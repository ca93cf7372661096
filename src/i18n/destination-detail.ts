import type { DestinationAction } from '../backend/port';
import type { RepositoryConfigurationType } from '../domain/destination/field-types';
import { plural } from './plural';

const actions: Record<DestinationAction, string> = {
  create: 'Created',
  update: 'Changed',
  delete: 'Deleted',
  'undo-delete': 'Restored',
  import: 'Imported',
};

const repositoryConfigurationTypes: Record<RepositoryConfigurationType, string> = {
  default: 'From the target system',
  basic: 'User and password',
  destination: 'Another destination',
};

/** Words of the detail of a destination. */
export const destinationDetailText = {
  edit: 'Edit',
  continueEditing: 'Continue Editing',
  export: 'Export',
  duplicate: 'Duplicate',
  delete: 'Delete',
  checkConnection: 'Check Connection',
  /** Why the connection cannot be checked. */
  noCheck: (type: string) => `The type “${type}” is not known here, so there is no way to check the connection.`,
  views: 'View',
  formView: 'Details',
  jsonView: 'JSON',
  draftNotice: 'Changes to this destination were entered, but not saved.',

  details: 'Destination Details',
  additional: 'Additional Properties',
  noAdditional: 'None.',
  hidden: '(hidden)',
  missing: '(missing)',
  empty: '(empty)',
  emptyOnPurpose: '(set empty)',
  /** A value that counts although the property is not there. */
  byDefault: (value: string) => `${value} (default)`,
  reveal: (label: string) => `Reveal ${label}`,
  hide: (label: string) => `Hide ${label}`,
  repositoryConfigurationTypes,

  issues: (count: number) => `Issues (${count})`,
  noIssues: 'Nothing found that would keep this destination from working.',
  severities: { error: 'Error', warning: 'Warning' },
  certificateIssue: (label: string, name: string, status: string) => `${label}: the certificate “${name}” – ${status}.`,
  certificateHint: 'Open the certificate to see why, and replace it before the destination is called.',
  certificateGone: 'Not stored here',
  notUsed: 'Has no effect with these properties',

  yes: 'Yes',
  no: 'No',
  created: 'Created',
  changed: 'Changed',
  by: (time: string, who: string) => `${time} by ${who}`,
  version: 'Version',
  stored: 'Storage',

  history: 'History',
  actions,
  versionNumber: (version: number) => `Version ${version}`,
  noChanges: 'No property changed.',
  changes: (count: number) => plural(count, 'change', 'changes'),
  property: 'Property',
  before: 'Before',
  after: 'After',
  label: (key: string) => `Label ${key}`,
  secretChanged: 'Secret changed',
  absent: '–',
} as const;
