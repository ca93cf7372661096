import { shellText } from '../../i18n/shell';

/** The pages of transport management, in the order of the navigation. */
export const transportPages = [
  { href: '/transport', text: shellText.transportOverview },
  { href: '/transport/landscape', text: shellText.landscapeVisualization },
  { href: '/transport/wizard', text: shellText.landscapeWizard },
  { href: '/transport/nodes', text: shellText.transportNodes },
  { href: '/transport/routes', text: shellText.transportRoutes },
  { href: '/transport/requests', text: shellText.transportRequests },
  { href: '/transport/action-logs', text: shellText.transportActionLogs },
  { href: '/transport/landscape-logs', text: shellText.landscapeActionLogs },
  { href: '/transport/dummies', text: shellText.dummyCertificates },
] as const;

/** The page itself or one below it; the overview stands above all others, so that only itself counts. */
export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || (href !== '/transport' && pathname.startsWith(`${href}/`));
}

/** The title of a page; the overview has that of the whole. */
export function transportTitle(pathname: string): string {
  const page = transportPages.find(({ href }) => href !== '/transport' && isWithin(pathname, href));
  return page?.text ?? shellText.transportManagement;
}
