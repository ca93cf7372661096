import { formatNumber } from './format';

/** Words of *Instances and Subscriptions*. */
export const instancesText = {
  title: 'Instances and Subscriptions',
  subscriptions: 'Subscriptions',
  application: 'Application',
  status: 'Status',
  actions: 'Action',
  transportManagement: 'Cloud Transport Management',
  subscribed: 'Subscribed',
  goToApplication: 'Go To Application',
  subscribedElsewhere: (subaccount: string) =>
    `Cloud Transport Management is subscribed in the Transport subaccount “${subaccount}”.`,
  toTransportSubaccount: (subaccount: string) => `Open ${subaccount}`,
  notSubscribed:
    'No subaccount is the Transport subaccount yet: the one whose destinations the transport nodes use, and from which Cloud Transport Management is opened.',
  mark: 'Use This Subaccount for Transport',
  marked: (subaccount: string) => `“${subaccount}” is the Transport subaccount now.`,
  undo: 'Undo',
  instances: (count: number) => `Instances (${formatNumber(count)})`,
  instanceTable: 'Service instances',
  instance: 'Instance',
  levelLists: 'Its Level',
  destinations: 'Destinations',
  certificates: 'Certificates',
  noInstances:
    'There are no service instances. Each is a level with destinations and certificates of its own; create one by the level button on the Destinations or Certificates page.',
  toDestinations: 'Open Destinations',
} as const;
