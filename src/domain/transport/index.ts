/** The rules of transport management: what a landscape may be, and what becomes of a request in its queues. */
export { applyAction, importRefusalOf, longestDescription } from './apply-action';
export { toTransportContent } from './certificate-content';
export { checkNode, contentTypes, type NodeRule, tagLimits } from './check-node';
export { checkPlan, onlyNewNames, type PlanProblem } from './check-plan';
export { checkRoute, type RouteRule } from './check-route';
export { contentName } from './content-name';
export { longestName, longestObjectDescription } from './field-rules';
export { forecast } from './forecast';
export { forwardModes, forwardRules } from './forward-modes';
export { targetsOf } from './landscape';
export { importOrder, importUpto, lifecycleOf, worstStatus } from './queue';
export { parseRequestNumber } from './request-number';
export {
  afterRun,
  checkSchedule,
  dailyIntervals,
  isDue,
  type ScheduleRule,
  setSchedule,
  stopSchedule,
  toCron,
} from './schedule';
export { isImportable, queueStatuses, type StatusRules, statusRules } from './statuses';
export { sourceDestination, targetProperties } from './well-known';
