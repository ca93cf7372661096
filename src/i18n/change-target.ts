/** Words of what explains where changes go. */
export const changeTargetText = {
  title: 'Where Changes Go',
  local:
    'Everything is stored in this browser profile, at this address alone; no server gets any of it. Check Connection lets the companion look at the addresses of a destination, without its secrets.',
  service:
    'Every change is made in the service at once, for all who use the subaccount; there is no undo and no history.',
  privateKeys:
    'Private keys leave this browser: a file that is uploaded, generated or written here is sent to the service with its keys and is stored there.',
  stays: 'Drafts, settings and the passphrase stay in this browser.',
  region: 'Region',
  subaccount: 'Subaccount',
  subaccountId: 'Subaccount ID',
  serviceInstance: 'Service Instance',
  noServiceInstance: 'None',
  transport: 'Cloud Transport Management',
  transportStates: { yes: 'Connected', no: 'Not connected' },
} as const;
