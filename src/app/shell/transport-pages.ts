import type { Capabilities } from '../../backend/port';
import { shellText } from '../../i18n/shell';

export interface TransportPage {
  readonly href: string;
  readonly text: string;
  /** Without this capability there is nothing to show. */
  readonly needs?: keyof Capabilities;
}

/** The pages of transport management, in the order of the navigation. */
const transportPages: readonly TransportPage[] = [
  { href: '/transport', text: shellText.transportOverview },
  { href: '/transport/landscape', text: shellText.landscapeVisualization, needs: 'editLandscape' },
  { href: '/transport/wizard', text: shellText.landscapeWizard, needs: 'editLandscape' },
  { href: '/transport/nodes', text: shellText.transportNodes },
  { href: '/transport/routes', text: shellText.transportRoutes, needs: 'editLandscape' },
  { href: '/transport/requests', text: shellText.transportRequests },
  { href: '/transport/action-logs', text: shellText.transportActionLogs, needs: 'transportLogs' },
  { href: '/transport/landscape-logs', text: shellText.landscapeActionLogs, needs: 'transportLogs' },
  { href: '/transport/dummies', text: shellText.dummyCertificates, needs: 'dummyContent' },
];

interface Offer {
  readonly transport: object | null;
  readonly capabilities: Readonly<Partial<Record<keyof Capabilities, boolean>>>;
}

/** The pages for which a backend has something to show; none without transport management. */
export function transportPagesOf({ transport, capabilities }: Offer): readonly TransportPage[] {
  if (transport === null) return [];
  return transportPages.filter(({ needs }) => needs === undefined || capabilities[needs]);
}

/** The page itself or one below it; the overview stands above all others, so that only itself counts. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || (href !== '/transport' && pathname.startsWith(`${href}/`));
}

/** The page that an address belongs to, whether this backend has something for it or not. */
export function transportPageAt(pathname: string): TransportPage | undefined {
  return transportPages.find(({ href }) => isWithin(pathname, href));
}

/** The title of a page; the overview has that of the whole. */
export function transportTitle(pathname: string): string {
  const page = transportPageAt(pathname);
  return page === undefined || page.href === '/transport' ? shellText.transportManagement : page.text;
}
