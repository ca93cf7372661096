import { type Counts, contentsText } from './contents';
import { formatNumber } from './format';

/** Words of the Subaccounts screen. */
export const subaccountsText = {
  title: 'Subaccounts',
  all: (count: number) => `All: ${formatNumber(count)}`,
  create: 'Create',
  name: 'Name',
  description: 'Description',
  destinations: 'Destinations',
  certificates: 'Certificates',
  modified: 'Changed On',
  actions: 'Actions',
  noDescription: '(empty)',
  empty: 'There is no subaccount. Create one to keep destinations and certificates in it.',
  open: 'Open',
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Delete ${name}`,

  createTitle: 'Create Subaccount',
  editTitle: 'Edit Subaccount',
  save: 'Save',
  nameTaken: 'A subaccount of this name exists already.',
  created: (name: string) => `Subaccount “${name}” created`,
  saved: (name: string) => `Subaccount “${name}” saved`,

  deleteTitle: 'Delete Subaccount',
  delete: 'Delete',
  counting: 'Counting what it contains…',
  deleteHint: (name: string, contents: Counts) =>
    contentsText(contents) === ''
      ? `The subaccount “${name}” is empty. It will be deleted.`
      : `The subaccount “${name}” contains ${contentsText(contents)}, with their versions, secrets and remembered passwords. All of it will be deleted.`,
  deleteUndo: 'You can take it back with Undo in the message that follows.',
  deleted: (name: string) => `Subaccount “${name}” deleted`,
  undo: 'Undo',
  restored: (name: string) => `Subaccount “${name}” restored`,
} as const;
