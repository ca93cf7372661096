import type { BackendConfig, ServicePlace } from '../shared/backend-config';

/** The service with its region, subaccount and instance, as far as they are known. */
function placeOf({ region, subaccount, serviceInstance }: ServicePlace): string {
  const instance = serviceInstance === null ? '' : ` (${serviceInstance})`;
  return ['Destination service', region, subaccount.name + instance].filter((part) => part !== null).join(' · ');
}

/** Words of the shell and of the pieces in ui that every screen shares. */
export const shellText = {
  appName: 'Destination Cockpit',
  pageTitle: (parts: readonly string[]) => [...parts, 'Destination Cockpit'].join(' - '),
  skipToContent: 'Skip to content',
  home: 'Destination Cockpit, home',

  navigation: 'Main navigation',
  collapseNavigation: 'Collapse navigation',
  expandNavigation: 'Expand navigation',
  openNavigation: 'Open navigation',
  closeNavigation: 'Close navigation',
  connectivity: 'Connectivity',
  destinations: 'Destinations',
  fragments: 'Fragments',
  certificates: 'Certificates',
  trust: 'Destination Trust',
  copyLocal: 'Copy from and to Local',
  configure: 'Configure',
  instances: 'Instances and Subscriptions',
  subaccounts: 'Subaccounts',
  settings: 'Settings',
  transportManagement: 'Cloud Transport Management',
  transportOverview: 'Overview',
  landscapeVisualization: 'Landscape Visualization',
  landscapeWizard: 'Landscape Wizard',
  transportNodes: 'Transport Nodes',
  transportRoutes: 'Transport Routes',
  transportRequests: 'Transport Requests',
  transportActionLogs: 'Transport Action Logs',
  landscapeActionLogs: 'Landscape Action Logs',
  dummyCertificates: 'Dummy Certificates',

  changeTarget: (config: BackendConfig) => (config.backend === 'local' ? 'This browser' : placeOf(config)),
  changesGoTo: (place: string) => `Changes go to: ${place}`,
  breadcrumb: 'Location',
  workspaces: { local: 'Local workspace', service: 'Service' },
  subaccount: 'Subaccount',
  switchSubaccount: (name: string) => `Subaccount ${name}, switch subaccount`,
  chooseSubaccount: 'Choose subaccount',
  manageSubaccounts: 'Manage Subaccounts',
  subaccountMissing: 'This subaccount does not exist',
  subaccountMissingHint: 'It may have been deleted, or belongs to another browser. Choose another one.',

  profile: (name: string) => `Profile of ${name}`,
  notifications: 'Notifications',
  theme: 'Theme',

  lockNow: 'Lock Now',
  unlockEllipsis: 'Unlock…',
  lockedToast: 'Locked',
  lockedIdleToast: 'Locked because nothing was done for a while',

  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try Again',
  reload: 'Reload Page',
  closeMessage: 'Close message',
  messages: 'Messages',
  copy: (what: string) => `Copy ${what}`,
  copied: (what: string) => `${what} copied`,
  copyFailed: 'The browser did not allow copying. Select the text and copy it yourself.',

  unsavedTitle: 'Unsaved Changes',
  unsavedHint: 'What you entered here has not been saved. Discard it?',
  unsavedDraftHint: 'What you entered here has not been saved. Keep it as a draft in the list, or discard it?',
  keepDraft: 'Keep Draft',
  discard: 'Discard',
  stay: 'Stay',
  done: 'Done',
  typeName: (name: string) => `Enter “${name}” to confirm`,
  nameDiffers: 'This is not the name.',

  loading: 'Loading',
  notFoundTitle: 'Page not found',
  notFoundHint: 'There is nothing at this address.',
  toStart: 'Go to Start',
  failedTitle: 'This page could not be shown',
} as const;
