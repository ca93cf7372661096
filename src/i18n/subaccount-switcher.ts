/** Words of the list of subaccounts that opens from the breadcrumb. */
export const switcherText = {
  title: 'Subaccounts',
  search: 'Search subaccounts',
  noneFound: 'No subaccount has this in its name.',
} as const;
