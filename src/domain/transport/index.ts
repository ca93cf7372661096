export { applyAction, importRefusalOf, longestDescription } from './apply-action';
export { forwardModes, forwardRules } from './forward-modes';
export { type Landscape, targetsOf } from './landscape';
export { isImportable, queueStatuses, type StatusRules, type StatusTone, statusRules } from './statuses';
