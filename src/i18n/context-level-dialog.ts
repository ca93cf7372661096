import { type Counts, contentsText } from './contents';

/** Words of choosing a context level, and of the service instances to choose from; no part of the first load. */
export const contextLevelDialogText = {
  instance: (name: string) => `Service Instance: ${name}`,
  dialogTitle: 'Context Level',
  search: 'Search',
  searchHint: 'Search context levels',
  noMatch: 'No context level has this in its name.',
  levelColumn: 'Context Level',
  privilegeColumn: 'Privilege',
  actionsColumn: 'Actions',
  readAndWrite: 'Read and Write',
  current: 'Shown',
  hint: 'Destinations and certificates of a service instance belong to the applications bound to it; a destination there goes before one of the same name in the subaccount.',
  create: 'Create Service Instance',
  createTitle: 'Create Service Instance',
  createButton: 'Create',
  rename: (name: string) => `Rename ${name}`,
  renameTitle: 'Rename Service Instance',
  renameButton: 'Save',
  name: 'Name',
  nameTaken: 'Another service instance of this subaccount has this name.',
  remove: (name: string) => `Delete ${name}`,
  removeTitle: 'Delete Service Instance',
  removeButton: 'Delete',
  counting: 'Counting what it contains…',
  removeHint: (name: string, counts: Counts) => {
    const contents = contentsText(counts);
    return contents === ''
      ? `The service instance “${name}” is empty. It will be deleted.`
      : `The service instance “${name}” contains ${contents}. All of it will be deleted.`;
  },
  removeUndo: 'You can take it back with Undo in the message that follows.',
  created: (name: string) => `Service instance “${name}” created`,
  renamed: (name: string) => `Service instance renamed to “${name}”`,
  removed: (name: string) => `Service instance “${name}” deleted`,
  restored: (name: string) => `Service instance “${name}” restored`,
  undo: 'Undo',
  close: 'Close',
} as const;
