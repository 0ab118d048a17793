const MARK = 'rendicion';

/** How to undo each step readers took within elements of this page, in the order they took them. */
const steps: (() => void)[] = [];

/** What stands in the browser's history beside what the page itself keeps there. */
const marked = (depth: number) => ({ ...(history.state as object | null), [MARK]: depth });

/** Takes a step within the page, which the browser's own «back» undoes: on a telephone it is the way back that is known. */
export function stepInto(undo: () => void): void {
  if (steps.length === 0) history.replaceState(marked(0), '');
  steps.push(undo);
  history.pushState(marked(steps.length), '');
}

/** Of a step that was undone in another way. */
export function forgetStep(undo: () => void): void {
  const at = steps.lastIndexOf(undo);
  if (at >= 0) steps.splice(at, 1);
}

addEventListener('popstate', ({ state }) => {
  const depth = (state as Record<string, unknown> | null)?.[MARK];
  // A place in the page (`#contenido`) is a step of the page, and has no depth.
  if (typeof depth === 'number') while (steps.length > depth) steps.pop()?.();
});
