import type { WizardProblem } from './wizard-state';

export const wizardSteps = ['transport', 'number', 'nodes', 'routes', 'summary', 'result'] as const;

export type WizardStep = (typeof wizardSteps)[number];

/** The steps between which the user goes; the result cannot be taken back. */
export const openSteps = wizardSteps.slice(0, -1);

const entityOf: Readonly<Partial<Record<WizardStep, WizardProblem['entity']>>> = { nodes: 'node', routes: 'route' };

/** What is to be corrected before the step can be left. */
export function problemsOfStep(step: WizardStep, problems: readonly WizardProblem[]): readonly WizardProblem[] {
  return problems.filter(({ entity }) => entity === entityOf[step]);
}
