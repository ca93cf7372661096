/** What is told of a request that holds files. */
export const fileContentText = {
  file: 'File',
  unnamed: 'Not told',
  contentType: 'Content Type',
  uri: 'Reference',
  note: 'Transport Management tells no more of the content here. SAP’s own application shows what is inside.',
} as const;
