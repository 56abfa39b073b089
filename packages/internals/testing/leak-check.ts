/**
 * What a widget leaves behind: listeners on what outlives it, timers, frames, observers, connections and nodes.
 * Everything is counted by wrapping the platform's own functions while the check runs.
 */
import { rendered } from './rendered.js';

type Kind = 'listeners' | 'timers' | 'frames' | 'observers' | 'connections';

interface Ledger {
  open: Record<Kind, Map<unknown, string>>;
  restore(): void;
}

/** Targets of the page's own that outlive any widget. */
const LASTING = new Set([
  'Window',
  'MediaQueryList',
  'VisualViewport',
  'NetworkInformation',
  'ServiceWorkerContainer',
  'Navigation',
  'ScreenOrientation',
  'FontFaceSet',
  'BroadcastChannel',
]);

function contains(ancestor: Element | undefined, node: Node): boolean {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at === ancestor) return true;
  }
  return false;
}

/** Only what outlives the widget can hold it: the page's own targets and whatever else is in the document. */
const outlives = (target: EventTarget, current: Element | undefined): boolean =>
  target instanceof Node ? target.isConnected && !contains(current, target) : LASTING.has(target.constructor.name);

function wrap<T extends object, K extends keyof T>(
  target: T,
  name: K,
  make: (original: T[K]) => T[K],
  undo: (() => void)[],
): void {
  const original = target[name];
  target[name] = make(original);
  undo.push(() => {
    target[name] = original;
  });
}

function openLedger(current: () => Element | undefined): Ledger {
  const open: Ledger['open'] = {
    listeners: new Map(),
    timers: new Map(),
    frames: new Map(),
    observers: new Map(),
    connections: new Map(),
  };
  const undo: (() => void)[] = [];
  const where = (): string => new Error().stack?.split('\n').slice(3, 6).join('\n') ?? '';

  const ids = new WeakMap<object, number>();
  let lastId = 0;
  const idOf = (thing: object): number => {
    if (!ids.has(thing)) ids.set(thing, (lastId += 1));
    return ids.get(thing)!;
  };
  const listenerKey = (target: EventTarget, type: string, listener: object, options: unknown): string => {
    const capture = typeof options === 'boolean' ? options : Boolean((options as AddEventListenerOptions)?.capture);
    return `${idOf(target)} ${type} ${idOf(listener)} ${capture}`;
  };
  wrap(
    EventTarget.prototype,
    'addEventListener',
    (original) =>
      function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? window;
        if (listener && outlives(target, current())) {
          const key = listenerKey(target, type, listener, options);
          open.listeners.set(key, `${type} on ${target.constructor.name}\n${where()}`);
          const { signal, once } = typeof options === 'object' ? options : {};
          if (signal) original.call(signal, 'abort', () => open.listeners.delete(key));
          if (once) original.call(target, type, () => open.listeners.delete(key), { once: true });
        }
        original.call(target, type, listener, options);
      },
    undo,
  );
  wrap(
    EventTarget.prototype,
    'removeEventListener',
    (original) =>
      function (this: EventTarget | undefined, type, listener, options) {
        const target = this ?? window;
        if (listener) open.listeners.delete(listenerKey(target, type, listener, options));
        original.call(target, type, listener, options);
      },
    undo,
  );

  const timer = (name: 'setTimeout' | 'setInterval', forget: boolean) =>
    wrap(
      window,
      name,
      (original) =>
        ((run: TimerHandler, ...rest: unknown[]) => {
          const id = (original as (...all: unknown[]) => number)(
            typeof run === 'function'
              ? (...args: unknown[]) => {
                  if (forget) open.timers.delete(id);
                  run(...args);
                }
              : run,
            ...rest,
          );
          open.timers.set(id, `${name}\n${where()}`);
          return id;
        }) as never,
      undo,
    );
  timer('setTimeout', true);
  timer('setInterval', false);
  for (const name of ['clearTimeout', 'clearInterval'] as const) {
    wrap(
      window,
      name,
      (original) => (id) => {
        open.timers.delete(id);
        original(id);
      },
      undo,
    );
  }
  wrap(
    window,
    'requestAnimationFrame',
    (original) => (run) => {
      const id = original((time) => {
        open.frames.delete(id);
        run(time);
      });
      open.frames.set(id, `requestAnimationFrame\n${where()}`);
      return id;
    },
    undo,
  );
  wrap(
    window,
    'cancelAnimationFrame',
    (original) => (id) => {
      open.frames.delete(id);
      original(id);
    },
    undo,
  );

  for (const name of ['ResizeObserver', 'IntersectionObserver', 'MutationObserver'] as const) {
    const prototype = window[name].prototype as ResizeObserver;
    wrap(
      prototype,
      'observe',
      (original) =>
        function (this: object, ...args: unknown[]) {
          open.observers.set(this, `${name}\n${where()}`);
          return (original as (...all: unknown[]) => void).apply(this, args);
        } as never,
      undo,
    );
    wrap(
      prototype,
      'disconnect',
      (original) =>
        function (this: ResizeObserver) {
          open.observers.delete(this);
          original.call(this);
        },
      undo,
    );
  }

  const connection = (name: 'EventSource' | 'WebSocket' | 'BroadcastChannel') => {
    const Original = window[name] as unknown as new (...args: unknown[]) => { close(): void };
    class Counted extends Original {
      constructor(...args: unknown[]) {
        super(...args);
        open.connections.set(this, `${name}\n${where()}`);
      }
      override close(): void {
        open.connections.delete(this);
        super.close();
      }
    }
    wrap(window, name, () => Counted as never, undo);
  };
  connection('EventSource');
  connection('WebSocket');
  connection('BroadcastChannel');

  return { open, restore: () => undo.forEach((put) => put()) };
}

/** Chromium is started with this here; the other engines count everything but nodes. */
const collect = (globalThis as { gc?: (options?: object) => Promise<void> | void }).gc;

export interface LeakCheckOptions {
  /** Default 20. */
  cycles?: number;
  /** Waits for what the widget shows once it is there; the render itself is waited for anyway. */
  ready?: (element: HTMLElement) => unknown;
  /** Where it is mounted; default the body. Give a provider to keep a shared connection out of the count. */
  parent?: Element;
}

/**
 * Mounts and unmounts what `make` makes and fails, with the place in the code, where anything stays behind. The first
 * three cycles are not counted: what is shared by all widgets of a page is made once.
 */
export async function leakCheck(
  make: () => HTMLElement,
  { cycles = 20, ready, parent = document.body }: LeakCheckOptions = {},
): Promise<void> {
  let current: HTMLElement | undefined;
  const seen: WeakRef<Element>[] = [];
  const cycle = async (count: boolean): Promise<void> => {
    current = make();
    if (count) seen.push(new WeakRef(current));
    parent.append(current);
    await rendered(current);
    await ready?.(current);
    current.remove();
    current = undefined;
    await Promise.resolve();
  };

  for (let n = 0; n < 3; n += 1) await cycle(false);
  const ledger = openLedger(() => current);
  try {
    for (let n = 0; n < cycles; n += 1) await cycle(true);
    // A frame and a task, so that what was on its way has come.
    await new Promise(requestAnimationFrame);
    await new Promise((resolve) => setTimeout(resolve));
  } finally {
    ledger.restore();
  }
  const left = Object.entries(ledger.open).flatMap(([kind, entries]) => {
    const places = [...new Set(entries.values())];
    return entries.size ? [`${entries.size} ${kind}:\n${places.slice(0, 3).join('\n')}`] : [];
  });
  if (collect) {
    await collect({ execution: 'async', type: 'major' });
    await collect({ execution: 'async', type: 'major' });
    const alive = seen.filter((reference) => reference.deref()).length;
    // The engine may hold on to the last one or two, such as the one that had the focus.
    if (alive > 2) left.push(`${alive} of ${cycles} elements still in memory`);
  }
  if (left.length) throw new Error(`After ${cycles} × mount and unmount there is left:\n${left.join('\n')}`);
}
