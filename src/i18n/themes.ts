/** Names of the themes to choose from. */
export const themeNames = {
  system: 'Follow System',
  sap_horizon: 'Morning Horizon (Light)',
  sap_horizon_dark: 'Evening Horizon (Dark)',
  sap_horizon_hcb: 'Horizon High Contrast Black',
  sap_horizon_hcw: 'Horizon High Contrast White',
} as const;
