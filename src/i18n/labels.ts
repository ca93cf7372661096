/** Words of labels, wherever they are shown or edited. */
export const labelsText = {
  labels: 'Labels',
  noLabels: 'No labels yet. With labels you can find and group entries in the list.',
  addLabels: 'Add',
  editLabels: 'Edit Labels',
  addLabel: 'Add Label',
  labelKey: 'Label',
  labelValues: 'Values',
  labelValuesHint: 'Type a value and press Enter',
  removeLabel: (key: string) => (key === '' ? 'Remove label' : `Remove label ${key}`),
  save: 'Save',
  cancel: 'Cancel',
  labelsSaved: 'The labels were saved.',
  labelsHint: 'Labels are stored unencrypted: never put anything secret into them.',
  labelProblems: {
    'too-many-labels': 'At most 10 labels are possible.',
    'too-many-values': 'At most 10 values are possible.',
    'empty-key': 'Enter a name for the label.',
    'duplicate-key': 'Another label has this name already.',
  },
} as const;
