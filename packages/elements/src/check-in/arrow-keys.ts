/** Steps that an arrow key means in reading direction: `[along, down]`; nothing for any other key. */
export function arrow(key: string, rtl: boolean): readonly [number, number] | undefined {
  const onward = rtl ? -1 : 1;
  const steps: Record<string, readonly [number, number]> = {
    ArrowRight: [onward, 0],
    ArrowLeft: [-onward, 0],
    ArrowDown: [0, 1],
    ArrowUp: [0, -1],
  };
  return steps[key];
}

/** The same of a key that is pressed, unless it is pressed together with another. */
export const arrowOf = (event: KeyboardEvent): readonly [number, number] | undefined =>
  event.altKey || event.ctrlKey || event.metaKey
    ? undefined
    : arrow(event.key, getComputedStyle(event.target as Element).direction === 'rtl');
