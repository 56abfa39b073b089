/** A few counters in Prometheus' text form. */
export function createMetrics(gauges: () => Record<string, number>) {
  const began = Date.now();
  const requests = new Map<string, number>();
  return {
    count(route: string, status: number): void {
      const [method = '', pattern = ''] = route.split(' ');
      const key = `method="${method}",route="${pattern}",status="${status}"`;
      requests.set(key, (requests.get(key) ?? 0) + 1);
    },
    text(): string {
      const lines = ['# TYPE kindred_requests_total counter'];
      for (const [key, count] of requests) lines.push(`kindred_requests_total{${key}} ${count}`);
      const all = {
        ...gauges(),
        uptime_seconds: Math.round((Date.now() - began) / 1000),
        memory_bytes: process.memoryUsage.rss(),
      };
      for (const [name, value] of Object.entries(all))
        lines.push(`# TYPE kindred_${name} gauge`, `kindred_${name} ${value}`);
      return `${lines.join('\n')}\n`;
    },
  };
}
