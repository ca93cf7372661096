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
  connected: 'Connected',
  connectedHint:
    'It is reached with its own service key. Which subaccount it is subscribed in, and whose destinations its nodes use, is seen in the SAP BTP cockpit.',
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
  noInstanceKnown:
    'No service instance is known: the key belongs to the level of the subaccount. A key of an instance shows its level as well.',
  toDestinations: 'Open Destinations',
} as const;
