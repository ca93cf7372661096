/** Words of the context level: the subaccount, or one of its service instances. */
export const contextLevelText = {
  /** Of a screen that shows one level. */
  title: (subaccount: string, serviceInstance: string | null, what: string) =>
    serviceInstance === null ? `Subaccount: ${subaccount} - ${what}` : `Service Instance: ${serviceInstance} - ${what}`,
  subaccount: (name: string) => (name === '' ? 'Subaccount' : `Subaccount: ${name}`),
  choose: (level: string) => `Context level ${level}, choose another`,
  goneTitle: 'Service instance not found',
  goneHint: (name: string) => `This subaccount has no service instance “${name}” (any more).`,
  toSubaccount: 'Show the Subaccount',
} as const;
