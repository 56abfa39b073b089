import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Seconds. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

interface Seen {
  classes: Map<string, number>;
  /** How many took no longer than each of {@link BUCKETS}, and longer than the one before. */
  buckets: number[];
  seconds: number;
  count: number;
}

/** A figure as it is now: a number, or one for each value of a label. */
export type Gauge = number | { label: string; values: Record<string, number> };

export interface Gauges {
  /** Figures that only grow. */
  counters: Record<string, number>;
  gauges: Record<string, Gauge>;
}

/**
 * What the owner of the machine may watch, in Prometheus' text form: routes as patterns, classes of status, times and
 * sizes. No address, no id, no word of what anybody wrote.
 */
export function createMetrics(read: () => Promise<Gauges>) {
  const began = Date.now();
  const routes = new Map<string, Seen>();
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();

  return {
    count(method: string, route: string, status: number, ms: number): void {
      const key = `method="${method}",route="${route}"`;
      let seen = routes.get(key);
      if (!seen) {
        seen = { classes: new Map(), buckets: BUCKETS.map(() => 0), seconds: 0, count: 0 };
        routes.set(key, seen);
      }
      const seconds = ms / 1000;
      const group = `${Math.floor(status / 100)}xx`;
      seen.classes.set(group, (seen.classes.get(group) ?? 0) + 1);
      seen.count += 1;
      seen.seconds += seconds;
      const at = BUCKETS.findIndex((most) => seconds <= most);
      if (at >= 0) seen.buckets[at] = (seen.buckets[at] ?? 0) + 1;
    },

    async text(): Promise<string> {
      const lines: string[] = [];
      const say = (name: string, type: string, rows: readonly (readonly [labels: string, value: number])[]): void => {
        lines.push(`# TYPE kindred_${name} ${type}`);
        for (const [labels, value] of rows) lines.push(`kindred_${name}${labels && `{${labels}}`} ${value}`);
      };
      const { counters, gauges } = await read();

      say(
        'requests_total',
        'counter',
        [...routes].flatMap(([key, { classes }]) =>
          [...classes].map(([group, count]) => [`${key},status="${group}"`, count] as const),
        ),
      );
      lines.push('# TYPE kindred_request_seconds histogram');
      for (const [key, { buckets, count, seconds }] of routes) {
        let sum = 0;
        buckets.forEach((some, at) => {
          sum += some;
          lines.push(`kindred_request_seconds_bucket{${key},le="${BUCKETS[at]}"} ${sum}`);
        });
        lines.push(
          `kindred_request_seconds_bucket{${key},le="+Inf"} ${count}`,
          `kindred_request_seconds_sum{${key}} ${Math.round(seconds * 1e4) / 1e4}`,
          `kindred_request_seconds_count{${key}} ${count}`,
        );
      }
      for (const [name, value] of Object.entries(counters)) say(`${name}_total`, 'counter', [['', value]]);
      const all: Record<string, Gauge> = {
        ...gauges,
        event_loop_delay_seconds: {
          label: 'quantile',
          values: { '0.5': delay.percentile(50) / 1e9, '0.99': delay.percentile(99) / 1e9, '1': delay.max / 1e9 },
        },
        uptime_seconds: Math.round((Date.now() - began) / 1000),
        memory_bytes: process.memoryUsage.rss(),
      };
      for (const [name, gauge] of Object.entries(all)) {
        const rows =
          typeof gauge === 'number'
            ? ([['', gauge]] as const)
            : Object.entries(gauge.values).map(([key, value]) => [`${gauge.label}="${key}"`, value] as const);
        say(name, 'gauge', rows);
      }
      // Each look shows the delays since the one before.
      delay.reset();
      return `${lines.join('\n')}\n`;
    },

    stop: () => delay.disable(),
  };
}
