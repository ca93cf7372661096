/** Words of the page that stands in place of an application that cannot start. */
export const startFailedText = {
  title: 'Destination Cockpit cannot start',
  configUnreachable: 'The file config.json was not found beside the application.',
  configUnreachableNext: 'Put config.json with {"backend":"local"} next to index.html, then reload.',
  configInvalid: (problem: string) => `The file config.json is not right: ${problem}`,
  configInvalidNext: 'Correct it, for example {"backend":"local"}, then reload.',
} as const;
