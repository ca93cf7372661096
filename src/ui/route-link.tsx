import { useRouter } from '@tanstack/react-router';
import { Link } from '@ui5/webcomponents-react';

/** A link to another page of the application; with a modifier key the browser opens it in a tab or window of its own. */
export function RouteLink({ href, children }: { readonly href: string; readonly children: string }) {
  const router = useRouter();
  return (
    <Link
      href={href}
      wrappingType="Normal"
      onClick={(event) => {
        if (event.detail.ctrlKey || event.detail.metaKey || event.detail.shiftKey) return;
        event.preventDefault();
        void router.navigate({ href });
      }}
    >
      {children}
    </Link>
  );
}
