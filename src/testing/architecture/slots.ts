import { type ESTree, parseSync, Visitor } from 'vite';
import type { Rule } from './rule';
import type { SourceFile } from './source-files';

const library = '@ui5/webcomponents-react';

const imports = `import { Bar, Button, Input } from '${library}';`;

/**
 * UI5's wrappers for React name what stands in a slot by counting it. Where one child comes or goes, the next one would
 * turn into it, with its focus and a click that is under way. Only a key of its own keeps each what it is.
 */
export const slotRule: Rule = {
  name: 'in a slot of UI5 whose children come and go, each has a key',
  violations: (files) => files.flatMap((file) => (file.source.includes(library) ? violationsOf(file) : [])),
  bad: [
    'endContent={<>{a && <Button />}<Button /></>}',
    'endContent={<>{a && <Button key="a" />}<Button /></>}',
    'endContent={<>{a ? <Button /> : <><Button /><Button /></>}</>}',
    'endContent={a ? <Button>A</Button> : <Button>B</Button>}',
    'endContent={a ?? <><Button /><Button /></>}',
  ].map((slot) => ({ 'screens/x/a.tsx': `${imports}\nconst bar = <Bar ${slot} />;` })),
  good: [
    '<Bar endContent={<>{a && <Button key="a" />}<Button key="b" /></>} />',
    '<Bar endContent={<><Button /><Button /></>} />',
    '<Bar endContent={a && <Button />} />',
    '<Bar endContent={<div>{a && <Button />}<Button /></div>} />',
    '<Input valueStateMessage={a ? undefined : <div />} onInput={() => (a ? <b /> : <i />)} />',
    '<Own actions={<>{a && <Button />}<Button /></>} />',
  ].map((element) => ({ 'screens/x/a.tsx': `${imports}\nconst shown = ${element};` })),
};

function violationsOf({ path, source }: SourceFile): readonly string[] {
  const components = new Set<string>();
  const found: string[] = [];
  new Visitor({
    ImportDeclaration: (declaration) => {
      if (declaration.source.value !== library) return;
      for (const { local } of declaration.specifiers) components.add(local.name);
    },
    JSXOpeningElement: ({ name, attributes }) => {
      if (name.type !== 'JSXIdentifier' || !components.has(name.name)) return;
      for (const attribute of attributes) {
        if (attribute.type !== 'JSXAttribute' || attribute.value === null || !needsKeys(attribute.value)) continue;
        const line = source.slice(0, attribute.start).split('\n').length;
        found.push(`${path}:${line}: children of a slot of ${name.name} come and go without keys`);
      }
    },
  }).visit(parseSync(path, source).program);
  return found;
}

function needsKeys(slot: ESTree.JSXAttributeValue): boolean {
  const children = childrenOf(slot, true);
  return children.length > 1 && children.some(({ isFixed }) => !isFixed) && children.some(({ hasKey }) => !hasKey);
}

interface SlotChild {
  readonly hasKey: boolean;
  /** It is always there. */
  readonly isFixed: boolean;
}

/** The elements that the wrapper counts: it looks into fragments, and into nothing else. */
function childrenOf(
  node: ESTree.Expression | ESTree.JSXChild | ESTree.JSXEmptyExpression,
  isFixed: boolean,
): readonly SlotChild[] {
  switch (node.type) {
    case 'JSXElement':
      return [{ isFixed, hasKey: node.openingElement.attributes.some(isKey) }];
    case 'JSXFragment':
      return node.children.flatMap((child) => childrenOf(child, isFixed));
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
      return childrenOf(node.expression, isFixed);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].flatMap((branch) => childrenOf(branch, false));
    case 'LogicalExpression':
      return [node.left, node.right].flatMap((side) => childrenOf(side, false));
    default:
      return [];
  }
}

function isKey(attribute: ESTree.JSXAttributeItem): boolean {
  return attribute.type === 'JSXAttribute' && attribute.name.name === 'key';
}
