/**
 * Many of one kind of write with one commit. Those of a circle that come while an earlier commit is under way go
 * together with the next one: the busier it is, the fewer commits a write costs, and nobody waits for a clock. Each is
 * answered when it is durable.
 *
 * @param commit stores some of one scope at once and answers each in its place; throwing fails them all
 */
export function fold<Write extends { scope: string }, Done>(
  commit: (scope: string, writes: readonly Write[]) => Promise<readonly (() => Done)[]>,
  most: number,
): (write: Write) => Promise<Done> {
  interface Waiting {
    write: Write;
    take(done: Done): void;
    fail(error: unknown): void;
  }
  const lines = new Map<string, Waiting[]>();

  async function work(scope: string, line: Waiting[]): Promise<void> {
    // What came with this one in the same moment goes with it.
    await Promise.resolve();
    while (line.length) {
      const some = line.splice(0, most);
      try {
        const done = await commit(
          scope,
          some.map(({ write }) => write),
        );
        some.forEach(({ take, fail }, at) => {
          try {
            take(done[at]!());
          } catch (error) {
            fail(error);
          }
        });
      } catch (error) {
        some.forEach(({ fail }) => fail(error));
      }
    }
    lines.delete(scope);
  }

  return (write) =>
    new Promise((take, fail) => {
      const waiting = { write, take, fail };
      const line = lines.get(write.scope);
      if (line) {
        line.push(waiting);
        return;
      }
      const started = [waiting];
      lines.set(write.scope, started);
      void work(write.scope, started);
    });
}
