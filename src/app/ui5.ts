/**
 * UI5 is set up here, before anything renders. `index.html` holds the part it reads by itself:
 * no fonts from a CDN, no settings from the address. The light theme is part of the bundle,
 * the others are loaded when they are chosen. Formats of dates and numbers (CLDR) would come from a CDN too.
 */
import '@ui5/webcomponents-base/dist/FontFace.css';
import '@ui5/webcomponents-theming/dist/generated/json-imports/Themes.js';
import '@ui5/webcomponents/dist/generated/json-imports/Themes.js';
import '@ui5/webcomponents-fiori/dist/generated/json-imports/Themes.js';
import '@ui5/webcomponents-localization/dist/Assets.js';
