import type { RepositoryConfigurationType, Switches, SwitchId } from './field-types';
import type { Properties } from './types';

/** A test on other properties and on the switches of the form; the catalogue says with it when a property is shown, needed or pointless. */
export type Condition =
  | { readonly test: 'is'; readonly key: string; readonly values: readonly string[] }
  | { readonly test: 'true'; readonly key: string }
  | { readonly test: 'exists'; readonly key: string }
  | { readonly test: 'starts-with'; readonly key: string; readonly start: string }
  | { readonly test: 'ends-with'; readonly key: string; readonly ends: readonly string[] }
  | { readonly test: 'switch'; readonly id: SwitchId; readonly value: boolean | RepositoryConfigurationType }
  | { readonly test: 'all'; readonly of: readonly Condition[] }
  | { readonly test: 'any'; readonly of: readonly Condition[] }
  | { readonly test: 'not'; readonly of: Condition };

export function is(key: string, ...values: string[]): Condition {
  return { test: 'is', key, values };
}

/** Whether a boolean says yes; Java reads it without regard to case. */
export function isTrue(key: string): Condition {
  return { test: 'true', key };
}

/** Whether a property is there and holds something. */
export function exists(key: string): Condition {
  return { test: 'exists', key };
}

export function startsWith(key: string, start: string): Condition {
  return { test: 'starts-with', key, start };
}

export function endsWith(key: string, ...ends: string[]): Condition {
  return { test: 'ends-with', key, ends };
}

export function isOn(id: Exclude<SwitchId, 'repositoryConfigurationType'>): Condition {
  return { test: 'switch', id, value: true };
}

export function isOff(id: Exclude<SwitchId, 'repositoryConfigurationType'>): Condition {
  return { test: 'switch', id, value: false };
}

export function isRepository(value: RepositoryConfigurationType): Condition {
  return { test: 'switch', id: 'repositoryConfigurationType', value };
}

export function all(...of: Condition[]): Condition {
  return { test: 'all', of };
}

export function any(...of: Condition[]): Condition {
  return { test: 'any', of };
}

export function not(of: Condition): Condition {
  return { test: 'not', of };
}

/** Whether the value of a boolean or of a flag says yes. */
export function isYes(value: string | undefined): boolean {
  return value !== undefined && (value === '1' || value.toLowerCase() === 'true');
}

/** Whether the condition holds. Starts and ends (of URLs and file names) are compared without regard to case. */
export function holds(condition: Condition, properties: Properties, switches: Switches): boolean {
  switch (condition.test) {
    case 'is': {
      const value = properties[condition.key];
      return value !== undefined && condition.values.includes(value);
    }
    case 'true':
      return isYes(properties[condition.key]);
    case 'exists':
      return (properties[condition.key] ?? '') !== '';
    case 'starts-with':
      return (properties[condition.key] ?? '').toLowerCase().startsWith(condition.start);
    case 'ends-with': {
      const value = (properties[condition.key] ?? '').toLowerCase();
      return condition.ends.some((end) => value.endsWith(end));
    }
    case 'switch':
      return switches[condition.id] === condition.value;
    case 'all':
      return condition.of.every((part) => holds(part, properties, switches));
    case 'any':
      return condition.of.some((part) => holds(part, properties, switches));
    case 'not':
      return !holds(condition.of, properties, switches);
  }
}
