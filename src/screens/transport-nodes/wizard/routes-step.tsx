import { routesText } from '../../../i18n/transport-nodes';
import { wizardText as text } from '../../../i18n/transport-wizard';
import { TextField } from '../../../ui/text-field';
import styles from './wizard.module.css';
import { routeNameOf, toPlan, type WizardProblem, type WizardRoute, type WizardState } from './wizard-state';

interface RoutesStepProps {
  readonly state: WizardState;
  readonly problems: readonly WizardProblem[];
  readonly onChange: (state: WizardState) => void;
}

/** How the routes of the line are called. */
export function RoutesStep({ state, problems, onChange }: RoutesStepProps) {
  const change = (place: number, changes: Partial<WizardRoute>) =>
    onChange({
      ...state,
      routes: state.routes.map((route, index) => (index === place ? { ...route, ...changes } : route)),
    });
  // Routes never change their order: their place is their identity.
  const routes = toPlan(state).routes.map((route, place) => ({ ...route, id: `${place}`, place }));
  return (
    <>
      <p>{text.routesHint}</p>
      <div className={styles.cards}>
        {routes.map(({ id, place, source, target }) => {
          const title = text.route(place + 1, source, target);
          const problemOf = (field: string) => {
            const found = problems.find((problem) => problem.place === place && problem.field === field);
            return found?.entity === 'route' ? routesText.problems[found.rule] : null;
          };
          return (
            <fieldset key={id} className={styles.card} aria-label={title}>
              <legend className={styles.cardTitle}>{title}</legend>
              <TextField
                label={text.routeName}
                value={routeNameOf(state, place)}
                isRequired
                onChange={(name) => change(place, { name })}
                problem={problemOf('name') ?? problemOf('targetNodeId') ?? problemOf('sourceNodeId')}
              />
              <TextField
                label={text.description}
                value={state.routes[place]?.description ?? ''}
                onChange={(description) => change(place, { description })}
                problem={problemOf('description')}
              />
            </fieldset>
          );
        })}
      </div>
    </>
  );
}
