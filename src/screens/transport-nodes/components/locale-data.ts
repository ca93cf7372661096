/**
 * Pickers of dates and times show months and days in the browser's language. UI5 would ask a CDN for them; this import
 * lets it load the one language it needs from the application itself.
 */
import '@ui5/webcomponents-localization/dist/Assets.js';
