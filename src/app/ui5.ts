/**
 * UI5 is set up here, before anything renders. `index.html` holds the part it reads by itself:
 * no fonts from a CDN, no settings from the address. The light theme is part of the bundle,
 * the others are loaded when they are chosen. No component in use formats dates or numbers by itself: one that does
 * (DatePicker, StepInput, …) needs the formats (CLDR) of `@ui5/webcomponents-localization`, which else come from a CDN.
 */
import '@ui5/webcomponents-base/dist/FontFace.css';
import '@ui5/webcomponents-theming/dist/generated/json-imports/Themes.js';
import '@ui5/webcomponents/dist/generated/json-imports/Themes.js';
import '@ui5/webcomponents-fiori/dist/generated/json-imports/Themes.js';
