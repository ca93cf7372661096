/** The rules of transport management: what a landscape may be, and what becomes of a request in its queues. */
export { applyAction, importRefusalOf, longestDescription } from './apply-action';
export {
  checkNode,
  checkTag,
  contentTypes,
  type NodeProblem,
  type NodeRule,
  tagLimits,
} from './check-node';
export { checkPlan, type ExistingLandscape, onlyNewNames, type PlanProblem } from './check-plan';
export { checkRoute, type RouteProblem, type RouteRule } from './check-route';
export { longestName, longestObjectDescription } from './field-rules';
export { forecast } from './forecast';
export { forwardModes, forwardRules } from './forward-modes';
export { type Landscape, targetsOf } from './landscape';
export { importOrder, importUpto, lifecycleOf, pendingOf, worstStatus } from './queue';
export {
  afterRun,
  checkSchedule,
  dailyIntervals,
  isDue,
  nextRun,
  type ScheduleRule,
  setSchedule,
  stopSchedule,
  toCron,
} from './schedule';
export { isImportable, queueStatuses, type StatusRules, type StatusTone, statusRules } from './statuses';
