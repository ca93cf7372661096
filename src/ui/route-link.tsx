import { useRouter } from '@tanstack/react-router';
import { Link } from '@ui5/webcomponents-react';

interface RouteLinkProps {
  readonly href: string;
  readonly children: string;
  /** Called when this tab goes there. */
  readonly onFollow?: () => void;
}

/** A link to another page of the application; with a modifier key the browser opens it in a tab or window of its own. */
export function RouteLink({ href, children, onFollow }: RouteLinkProps) {
  const router = useRouter();
  return (
    <Link
      href={href}
      wrappingType="Normal"
      onClick={(event) => {
        if (event.detail.ctrlKey || event.detail.metaKey || event.detail.shiftKey) return;
        event.preventDefault();
        onFollow?.();
        void router.navigate({ href });
      }}
    >
      {children}
    </Link>
  );
}
