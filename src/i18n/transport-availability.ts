const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** By the address of the page, why there is nothing on it and where it is found instead. */
const missingHints: Readonly<Record<string, string>> = {
  '/transport/landscape':
    'The interface of Cloud Transport Management tells nodes, but no routes between them. The landscape is drawn in SAP’s own application.',
  '/transport/wizard':
    'Nodes and routes of the real landscape are created in SAP’s own application, which has a wizard for it. Here they can be used as soon as they exist.',
  '/transport/routes':
    'The interface of Cloud Transport Management tells no routes. They are shown and edited in SAP’s own application.',
  '/transport/action-logs':
    'The interface of Cloud Transport Management has no log of all actions. The log of a request is in the import queue and on the page of the request; SAP’s own application has all of them.',
  '/transport/landscape-logs':
    'The interface of Cloud Transport Management does not tell who changed the landscape. SAP’s own application does.',
  '/transport/dummies':
    'The Destination service does not tell dummy content from a real certificate, so that there is no list of it.',
};

/** Words of transport pages of a service: what it does not tell, and what it may tell anew. */
export const availabilityText = {
  noTransportTitle: 'No Transport Management is connected',
  noTransportHint:
    'This application reaches the Destination service only. To transport certificates, start it with TMS_KEY=tms-key.json beside DESTINATION_KEY; where another server delivers it, add the route /transport there and "transport": true to config.json. Then reload the page.',
  missingTitle: (page: string) => `${page}: Not Available Here`,
  missingHint: (href: string) => missingHints[href] ?? '',

  /** Above nodes that can only be looked at. */
  editedElsewhere: 'Nodes are created and edited in SAP’s Cloud Transport Management application.',
  noNodesTitle: 'No transport nodes yet',
  noNodesHint:
    'Create nodes and routes in SAP’s Cloud Transport Management application, then choose Refresh. Nodes that you may not see are not shown either.',

  readAt: (at: Date) => `Read at ${timeFormat.format(at)}`,
  refresh: 'Refresh',
  refreshed: 'Read again',
} as const;
